<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command, product, party or shipment</source>
        <translation>查找命令、产品、往来单位或货运</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Enter opens, Esc goes back</source>
        <translation>回车打开，Esc 返回</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>日/月/年</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Stops the shipment</source>
        <translation>阻止发货</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>请再检查</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往该处</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>尚未检查。</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>{stops} to put right, {warnings} to look at, {notes} to know</source>
        <translation>须更正 {stops} 项，须查看 {warnings} 项，提示 {notes} 项</translation>
    </message>
</context>
<context>
    <name>HubCell</name>
    <message>
        <source>Offline hub</source>
        <translation>离线中心</translation>
    </message>
    <message>
        <source>Hub online</source>
        <translation>中心在线</translation>
    </message>
    <message>
        <source>Hub not reached</source>
        <translation>无法连接中心</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>等待 {count}</translation>
    </message>
    <message>
        <source>{count} need a look</source>
        <translation>需查看 {count}</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>Filter this list</source>
        <translation>筛选此列表</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Find anything</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Explain this field</source>
        <translation>说明此栏</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>前往{page}</translation>
    </message>
    <message>
        <source>ShipDesk</source>
        <translation>ShipDesk</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>复制此消息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Opening the paper</source>
        <translation>正在打开单据</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>stops the shipment</source>
        <translation>阻止发货</translation>
    </message>
    <message>
        <source>look again</source>
        <translation>请再检查</translation>
    </message>
    <message>
        <source>good to know</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>TaskCell</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
</TS>
