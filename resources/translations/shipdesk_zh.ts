<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ShipDesk</source>
        <translation>关于 ShipDesk</translation>
    </message>
    <message>
        <source>ShipDesk</source>
        <translation>ShipDesk</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>ShipDesk is free software under the Apache License 2.0. It asks for new versions only when you say so: here, or once a day if you allow it in the settings. Nothing about you or your desk is sent.</source>
        <translation>ShipDesk 是采用 Apache License 2.0 的自由软件。只有在您要求时才会查找新版本：在此处按下按钮，或在设置中允许每天查找一次。不会发送任何有关您或您工作台的信息。</translation>
    </message>
    <message>
        <source>Look for a new version</source>
        <translation>查找新版本</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>许可证…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>这是最新版本。</translation>
    </message>
    <message>
        <source>Version {version} is out.</source>
        <translation>版本 {version} 已发布。</translation>
    </message>
    <message>
        <source>Open the download page</source>
        <translation>打开下载页面</translation>
    </message>
    <message>
        <source>The file that was downloaded</source>
        <translation>下载的文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>正在核对文件</translation>
    </message>
    <message>
        <source>Check a downloaded file…</source>
        <translation>核对下载的文件…</translation>
    </message>
    <message>
        <source>{file} is genuine, byte for byte. Close ShipDesk, then open the file to install it.</source>
        <translation>{file} 是正版，逐字节相符。请关闭 ShipDesk，再打开该文件安装。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>AddCartonsDialog</name>
    <message>
        <source>Add cartons</source>
        <translation>添加纸箱</translation>
    </message>
    <message>
        <source>Many equal cartons of one line at once; what is left of it is packed as usual.</source>
        <translation>一次添加某一行的多个相同纸箱；其余部分照常装箱。</translation>
    </message>
    <message>
        <source>Add the cartons</source>
        <translation>添加这些纸箱</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Cartons</source>
        <translation>纸箱</translation>
    </message>
    <message>
        <source>Units in each</source>
        <translation>每箱件数</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Gross weight of each</source>
        <translation>每箱毛重</translation>
    </message>
</context>
<context>
    <name>AddShipmentsDialog</name>
    <message>
        <source>Add shipments</source>
        <translation>添加货件</translation>
    </message>
    <message>
        <source>Shipments that could go along</source>
        <translation>可以一同出运的货件</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The hub is told at once. They can be taken off again until the manifest is closed.</source>
        <translation>枢纽会立即得知。舱单关闭之前仍可移出。</translation>
    </message>
</context>
<context>
    <name>AdviceBar</name>
    <message>
        <source>HS code</source>
        <translation>HS 编码</translation>
    </message>
    <message>
        <source>HS code for this row</source>
        <translation>此行的 HS 编码</translation>
    </message>
    <message>
        <source>Suggested by similar goods. Check before you take one.</source>
        <translation>根据类似商品建议，采用前请核对。</translation>
    </message>
    <message>
        <source>Without a code; suggestions: {count}</source>
        <translation>无编码；建议：{count}条</translation>
    </message>
</context>
<context>
    <name>BackupCell</name>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>Backup {time}</source>
        <translation>备份 {time}</translation>
    </message>
    <message>
        <source>Backups of this desk</source>
        <translation>此工作台的备份</translation>
    </message>
</context>
<context>
    <name>BackupLookDialog</name>
    <message>
        <source>Look into a backup</source>
        <translation>查看备份内容</translation>
    </message>
    <message>
        <source>Shipments as they were on {moment}</source>
        <translation>{moment} 时的货件</translation>
    </message>
    <message>
        <source>No shipments</source>
        <translation>没有货件</translation>
    </message>
    <message>
        <source>The desk had none at that time.</source>
        <translation>当时工作台没有货件。</translation>
    </message>
    <message>
        <source>The shipment then</source>
        <translation>当时的货件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>{packages} packages · gross {gross} kg</source>
        <translation>{packages} 件 · 毛重 {gross} 千克</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>To</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>件数</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>By itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>When ShipDesk ended</source>
        <translation>关闭 ShipDesk 时</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>更新前</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>Before going back</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>The desk was read out of a damaged file, which is kept beside it. Shipments as an older backup has them: {names}. Compare what matters with your papers.</source>
        <translation>此工作台是从损坏的文件中读出的，该文件仍保留在旁边。以下货件为较早备份中的内容：{names}。请将重要数据与您的单证核对。</translation>
    </message>
    <message>
        <source>The desk as it is now can&apos;t be read. It is kept beside the restored one.</source>
        <translation>无法读取现在的工作台，它会保留在恢复后的文件旁边。</translation>
    </message>
    <message>
        <source>Shipments made since: {names}</source>
        <translation>此后新建的货件：{names}</translation>
    </message>
    <message>
        <source>Shipments changed since: {names}</source>
        <translation>此后修改的货件：{names}</translation>
    </message>
    <message>
        <source>Catalogs changed since: {names}</source>
        <translation>此后修改的目录：{names}</translation>
    </message>
    <message>
        <source>Papers and labels issued since: {count} (their files stay)</source>
        <translation>此后签发的单证和标签：{count}（文件保留）</translation>
    </message>
    <message>
        <source>Bookings and other wishes to the hub since: {count}</source>
        <translation>此后发给枢纽的订舱和其他请求：{count}</translation>
    </message>
    <message>
        <source>Manifests changed since: {count}</source>
        <translation>此后修改的舱单：{count}</translation>
    </message>
    <message>
        <source>Parties changed since: {count}</source>
        <translation>此后修改的往来方：{count}</translation>
    </message>
    <message>
        <source>Prints since: {count}</source>
        <translation>此后的打印：{count}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} 等另外 {count} 项</translation>
    </message>
    <message>
        <source>Catalogs that can’t be read: {names}. Backups hold them as they were before. Go back to a backup to have them again.</source>
        <translation>无法读取的目录：{names}。备份中保存着它们之前的内容。恢复备份即可找回。</translation>
    </message>
    <message>
        <source>Files that can’t be backed up: {names}. Close whatever has them open, give them plain names, then back up again.</source>
        <translation>无法备份的文件：{names}。请关闭正在使用它们的程序，改用普通的文件名，然后再备份一次。</translation>
    </message>
    <message>
        <source>Backups that can’t be read now: {names}. Until they can, none of their files is cleared away. If it stays so, move them out of the folder of backups.</source>
        <translation>目前无法读取的备份：{names}。在能够读取之前，不会清除它们的任何文件。如果一直如此，请把它们移出备份文件夹。</translation>
    </message>
    <message>
        <source>Backups of which something is gone: {names}. Prove them; going back brings what is left.</source>
        <translation>缺少部分文件的备份：{names}。请核对这些备份；恢复时会取回仍然存在的内容。</translation>
    </message>
    <message>
        <source>The second place {names} did not get the latest backup. Plug it in, or open the backups and choose another.</source>
        <translation>第二备份位置 {names} 没有得到最新的备份。请接上设备，或打开备份并选择其他位置。</translation>
    </message>
    <message>
        <source>Older backups went for want of room: {names}. Free some space to keep more.</source>
        <translation>因空间不足，较早的备份已被删除：{names}。腾出空间即可保留更多备份。</translation>
    </message>
    <message>
        <source>In the second place older backups went for want of room: {names}. A larger one keeps more.</source>
        <translation>第二位置因空间不足，较早的备份已被删除：{names}。换用更大的设备可以保留更多备份。</translation>
    </message>
    <message>
        <source>No backup was made when ShipDesk ended. Open the backups and make one now.</source>
        <translation>ShipDesk 结束时没有做成备份。请打开备份，现在备份一次。</translation>
    </message>
    <message>
        <source>The backup that the desk went back to did not have these files any more: {names}. Look for them in another backup, or issue the papers again.</source>
        <translation>工作台所恢复的备份中已经没有这些文件：{names}。请在其他备份中查找，或重新出具单证。</translation>
    </message>
    <message>
        <source>Not in the backups, because they lie elsewhere: {names}. Copy these catalogs yourself, or import them here.</source>
        <translation>以下目录存放在别处，不在备份中：{names}。请自行复制，或把它们导入到这里。</translation>
    </message>
    <message>
        <source>Gone from this backup, and not here either: {names}</source>
        <translation>此备份中已缺失、本机也没有的文件：{names}</translation>
    </message>
    <message>
        <source>After a paper or a booking</source>
        <translation>签发单证或订舱之后</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>The first one is made by itself.</source>
        <translation>第一个备份会自动生成。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比对</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>第二备份位置</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>备份所在的文件夹</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>The desk is back at {moment}.</source>
        <translation>工作台已恢复到 {moment}。</translation>
    </message>
    <message>
        <source>The backup is made.</source>
        <translation>备份已完成。</translation>
    </message>
    <message>
        <source>Nothing has changed since the latest backup.</source>
        <translation>自上次备份以来没有变动。</translation>
    </message>
    <message>
        <source>This backup is not whole any more: {files}</source>
        <translation>此备份已不完整：{files}</translation>
    </message>
    <message>
        <source>Every file of this backup is as it was kept.</source>
        <translation>此备份的所有文件都与保存时一致。</translation>
    </message>
    <message>
        <source>Second place: {folder}</source>
        <translation>第二位置：{folder}</translation>
    </message>
    <message>
        <source>No second place is named.</source>
        <translation>未指定第二位置。</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>立即备份(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Prove</source>
        <translation>校验(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go back…</source>
        <translation>恢复(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Other folder…</source>
        <translation>其他文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking at every file</source>
        <translation>正在检查每个文件</translation>
    </message>
    <message>
        <source>Desk, catalogs and issued files are what was written.</source>
        <translation>工作台、目录和已签发的文件都与写入时一致。</translation>
    </message>
    <message>
        <source>Another program held a file of the desk. Close it, and look again.</source>
        <translation>其他程序正占用工作台的文件。请关闭该程序后再检查。</translation>
    </message>
    <message>
        <source>&amp;Look at every file</source>
        <translation>检查每个文件(&amp;L)</translation>
    </message>
    <message>
        <source>ShipDesk backs the desk up every half hour while something changes, soon after a paper or a booking, when it ends, and before an import, an update or a restore.</source>
        <translation>有变动时 ShipDesk 每半小时备份一次工作台；签发单证或订舱后不久、关闭时以及导入、更新或恢复之前也会备份。</translation>
    </message>
    <message>
        <source>Look &amp;into it…</source>
        <translation>查看内容(&amp;I)…</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>The sample desk is being made. This takes a few seconds.</source>
        <translation>正在准备示例工作台，需要几秒钟。</translation>
    </message>
    <message>
        <source>Set up this desk: language, company, printer</source>
        <translation>设置此工作台：语言、公司、打印机</translation>
    </message>
    <message>
        <source>Move this desk to another computer…</source>
        <translation>将此工作台移到另一台电脑…</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>谁在此工作？</translation>
    </message>
    <message>
        <source>Check a desk file…</source>
        <translation>核对工作台文件…</translation>
    </message>
</context>
<context>
    <name>BookingStep</name>
    <message>
        <source>Booking</source>
        <translation>订舱</translation>
    </message>
    <message>
        <source>Cancel shipment</source>
        <translation>取消货件</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>Cancel shipment…</source>
        <translation>取消货件…</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>订舱</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Booked. The hub&apos;s number is {number}.</source>
        <translation>已订舱。枢纽编号为 {number}。</translation>
    </message>
    <message>
        <source>Consignment number {number}</source>
        <translation>货件编号 {number}</translation>
    </message>
    <message>
        <source>What the hub refused</source>
        <translation>枢纽拒绝的内容</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>状态：{state}</translation>
    </message>
    <message>
        <source>To: {consignee}, {country}</source>
        <translation>收货：{consignee}，{country}</translation>
    </message>
    <message>
        <source>Route: {route}</source>
        <translation>路线：{route}</translation>
    </message>
    <message>
        <source>Term: {term} {place}</source>
        <translation>条款：{term} {place}</translation>
    </message>
    <message>
        <source>Invoice total: {amount} {currency}</source>
        <translation>发票总额：{amount} {currency}</translation>
    </message>
    <message>
        <source>{packages} packages, gross {gross} kg, {volume} m³</source>
        <translation>{packages} 件，毛重 {gross} 千克，{volume} 立方米</translation>
    </message>
    <message>
        <source>Pack the shipment first; then it can be booked.</source>
        <translation>请先装箱，然后才能订舱。</translation>
    </message>
    <message>
        <source>Book hands this shipment to the hub {hub}. From then on it can&apos;t be changed here, only cancelled.</source>
        <translation>订舱会把此货件交给枢纽 {hub}。此后不能在这里修改，只能取消。</translation>
    </message>
    <message>
        <source>The booking waits in the outbox. Sending it again never books twice.</source>
        <translation>订舱在发件箱中等待。重新发送不会重复订舱。</translation>
    </message>
    <message>
        <source>This shipment is cancelled. Copy it as new to use its data again.</source>
        <translation>此货件已取消。复制为新货件即可再次使用其数据。</translation>
    </message>
    <message>
        <source>About this booking</source>
        <translation>关于此订舱</translation>
    </message>
    <message>
        <source>Reopening</source>
        <translation>正在重新打开</translation>
    </message>
    <message>
        <source>{reference} is cancelled.</source>
        <translation>{reference} 已取消。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Reopen shipment</source>
        <translation>重新打开货件</translation>
    </message>
    <message>
        <source>This shipment is cancelled. Reopen it to go on with it.</source>
        <translation>此货件已取消。重新打开即可继续。</translation>
    </message>
</context>
<context>
    <name>BorderRows</name>
    <message>
        <source>Value at the border</source>
        <translation>口岸价值</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>原产地</translation>
    </message>
    <message>
        <source>Origin…</source>
        <translation>原产地…</translation>
    </message>
    <message>
        <source>Compare the trade agreements</source>
        <translation>比较贸易协定</translation>
    </message>
    <message>
        <source>Exchange rates of the desk</source>
        <translation>工作台的汇率表</translation>
    </message>
</context>
<context>
    <name>BorderValueTable</name>
    <message>
        <source>Value at the border</source>
        <translation>口岸价值</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>FOB in {currency} for Thai customs: no rate is stated.</source>
        <translation>用于泰国海关的 {currency} FOB 价：未填写汇率。</translation>
    </message>
    <message>
        <source>FOB for Thai customs: {amount} {currency} · {rate}</source>
        <translation>用于泰国海关的 FOB 价：{amount} {currency} · {rate}</translation>
    </message>
</context>
<context>
    <name>BorderWords</name>
    <message>
        <source>Price of the goods</source>
        <translation>货物价格</translation>
    </message>
    <message>
        <source>{charge}, taken off the price</source>
        <translation>{charge}，从价格中扣除</translation>
    </message>
    <message>
        <source>{charge}, on top of the prices</source>
        <translation>{charge}，另加于价格</translation>
    </message>
    <message>
        <source>{charge}, contained in the prices</source>
        <translation>{charge}，已含在价格中</translation>
    </message>
    <message>
        <source>{charge} after the border, contained in the prices</source>
        <translation>过境后的{charge}，已含在价格中</translation>
    </message>
    <message>
        <source>{charge} to the buyer&apos;s border</source>
        <translation>至买方口岸的{charge}</translation>
    </message>
    <message>
        <source>Duty and costs after the border</source>
        <translation>过境后的关税及费用</translation>
    </message>
    <message>
        <source>{charge}: no rate between {start} and {end}. Add it below.</source>
        <translation>{charge}：缺少 {start} 与 {end} 之间的汇率，请在下方添加。</translation>
    </message>
    <message>
        <source>Duty and costs after the border: add the charge Other, contained in the prices.</source>
        <translation>过境后的关税及费用：请添加费用“其他”，并注明已含在价格中。</translation>
    </message>
    <message>
        <source>{charge}: not given. Add it to the charges.</source>
        <translation>{charge}：未填写，请在费用中添加。</translation>
    </message>
    <message>
        <source>FCA counts as FOB: no cost from the place to the border is given.</source>
        <translation>FCA 视同 FOB：未填写从交货地到口岸的费用。</translation>
    </message>
    <message>
        <source>FAS counts as FOB: no cost of loading is given.</source>
        <translation>FAS 视同 FOB：未填写装船费用。</translation>
    </message>
    <message>
        <source>No insurance is given: none is taken out of the price.</source>
        <translation>未填写保险费，因此未从价格中扣除。</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
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
    <name>CalibrateDialog</name>
    <message>
        <source>Calibrate {printer}</source>
        <translation>校准 {printer}</translation>
    </message>
    <message>
        <source>Print the page and measure with a ruler, from the edge of the label to the line. Two numbers are enough; C and D put the scale right too.</source>
        <translation>打印此页，用尺从标签边缘量到线。两个数就够了；C 和 D 还可校正比例。</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>校正</translation>
    </message>
    <message>
        <source>Print the calibration page</source>
        <translation>打印校准页</translation>
    </message>
    <message>
        <source>&amp;A: left edge to the upright line</source>
        <translation>&amp;A：左边缘到竖线</translation>
    </message>
    <message>
        <source>&amp;B: upper edge to the lying line</source>
        <translation>&amp;B：上边缘到横线</translation>
    </message>
    <message>
        <source>&amp;C: ruler across, if you like</source>
        <translation>&amp;C：横尺长度（可选）</translation>
    </message>
    <message>
        <source>&amp;D: ruler along, if you like</source>
        <translation>&amp;D：竖尺长度（可选）</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel shipment</source>
        <translation>取消货件</translation>
    </message>
    <message>
        <source>Cancel {reference} at the hub?</source>
        <translation>要在枢纽取消 {reference} 吗？</translation>
    </message>
    <message>
        <source>The hub decides whether the booking can still be cancelled. This can’t be undone.</source>
        <translation>能否取消由枢纽决定。此操作无法撤销。</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>原因(&amp;W)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Keep the booking</source>
        <translation>保留预订</translation>
    </message>
    <message>
        <source>Cancel the booking</source>
        <translation>取消预订</translation>
    </message>
    <message>
        <source>The buyer cancelled</source>
        <translation>买方取消</translation>
    </message>
    <message>
        <source>A mistake in the data</source>
        <translation>数据有误</translation>
    </message>
    <message>
        <source>Booked twice</source>
        <translation>重复预订</translation>
    </message>
    <message>
        <source>The goods are not ready</source>
        <translation>货物未备好</translation>
    </message>
    <message>
        <source>The route has changed</source>
        <translation>路线变更</translation>
    </message>
    <message>
        <source>The price has changed</source>
        <translation>价格变更</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>The hub asks {fee} for it now.</source>
        <translation>枢纽现在为此收取 {fee}。</translation>
    </message>
    <message>
        <source>Cancel for {fee}</source>
        <translation>支付 {fee} 并取消</translation>
    </message>
</context>
<context>
    <name>CatalogChooser</name>
    <message>
        <source>Catalog</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>All catalogs</source>
        <translation>所有目录</translation>
    </message>
    <message>
        <source>{name} ({count}), read only</source>
        <translation>{name}（{count}），只读</translation>
    </message>
</context>
<context>
    <name>CatalogFiles</name>
    <message>
        <source>Choose one catalog first</source>
        <translation>请先选择一个目录</translation>
    </message>
    <message>
        <source>Open a catalog file…</source>
        <translation>打开目录文件…</translation>
    </message>
    <message>
        <source>Save a copy of this catalog…</source>
        <translation>另存此目录的副本…</translation>
    </message>
    <message>
        <source>Close this catalog file</source>
        <translation>关闭此目录文件</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What the list shows now, as a table</source>
        <translation>将列表当前显示的内容导出为表格</translation>
    </message>
    <message>
        <source>Export the chosen products…</source>
        <translation>导出所选产品…</translation>
    </message>
    <message>
        <source>Catalogs (*.sqlite3)</source>
        <translation>目录 (*.sqlite3)</translation>
    </message>
    <message>
        <source>Open a catalog file</source>
        <translation>打开目录文件</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Save a copy of {catalog}</source>
        <translation>另存 {catalog} 的副本</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Written to {file}; products: {count}.</source>
        <translation>已写入 {file}；产品：{count}。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>{catalog} is closed; its file stays.</source>
        <translation>{catalog} 已关闭；文件仍在原处。</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>商品目录</translation>
    </message>
    <message>
        <source>Your products. Type a part of a name in any language, a SKU, a barcode or an HS code.</source>
        <translation>您的商品。可输入任何语言名称的一部分、货号、条码或 HS 编码。</translation>
    </message>
    <message>
        <source>Use in a shipment</source>
        <translation>用于货件</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>搜索商品</translation>
    </message>
    <message>
        <source>Search name, SKU, barcode or HS code</source>
        <translation>搜索名称、货号、条码或 HS 编码</translation>
    </message>
    <message>
        <source>A change to {sku} could not be saved and waits there.</source>
        <translation>{sku} 的更改未能保存，仍保留在原处。</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>还没有商品</translation>
    </message>
    <message>
        <source>Try a shorter part of the name, or its English name, SKU or barcode.</source>
        <translation>请试试更短的名称，或英文名、货号、条码。</translation>
    </message>
    <message>
        <source>Import a spreadsheet of your products. Any table with a product number and a name will do.</source>
        <translation>请导入您的商品表格，只要有货号和名称即可。</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>回收站…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Reading products</source>
        <translation>正在读取产品</translation>
    </message>
</context>
<context>
    <name>ChangeCartonsDialog</name>
    <message>
        <source>Weight and size of cartons</source>
        <translation>纸箱的重量和尺寸</translation>
    </message>
    <message>
        <source>For all the cartons named. They are kept as you weigh them until you pack again.</source>
        <translation>适用于所填的全部纸箱。称得的数值会保留，直到重新装箱。</translation>
    </message>
    <message>
        <source>Change the cartons</source>
        <translation>更改纸箱</translation>
    </message>
    <message>
        <source>Cartons</source>
        <translation>纸箱</translation>
    </message>
    <message>
        <source>Gross weight of each</source>
        <translation>每箱毛重</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
</context>
<context>
    <name>ChargeColumns</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>货件</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>To be paid by</source>
        <translation>付款期限</translation>
    </message>
</context>
<context>
    <name>ChargesPage</name>
    <message>
        <source>No charges</source>
        <translation>没有费用</translation>
    </message>
    <message>
        <source>What the hub charges for your shipments stands here, with what is still to be paid.</source>
        <translation>枢纽对您货件收取的费用及未付金额显示在此。</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>What the hub charges. Choose what is due and pay it together. Only the hub says that it is paid.</source>
        <translation>枢纽收取的费用。选择到期项目一并支付。是否已付只以枢纽为准。</translation>
    </message>
    <message>
        <source>Ask the hub now</source>
        <translation>立即询问枢纽</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>正在询问枢纽</translation>
    </message>
    <message>
        <source>Show the payment</source>
        <translation>查看付款</translation>
    </message>
    <message>
        <source>Pay what is chosen</source>
        <translation>支付所选</translation>
    </message>
    <message>
        <source>Chosen: {total} with tax</source>
        <translation>所选：{total}（含税）</translation>
    </message>
    <message>
        <source>Due in all: {total} with tax</source>
        <translation>到期合计：{total}（含税）</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>CloseManifestDialog</name>
    <message>
        <source>Close manifest</source>
        <translation>关闭舱单</translation>
    </message>
    <message>
        <source>Close {name}?</source>
        <translation>关闭 {name}？</translation>
    </message>
    <message>
        <source>Close the manifest</source>
        <translation>关闭舱单</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>先不关闭</translation>
    </message>
    <message>
        <source>Every shipment on it goes along then. It can’t be reopened; it can only be cancelled before the cut-off.</source>
        <translation>舱单上的所有货件将随班次出运。不能重新打开，只能在截止时间前取消。</translation>
    </message>
    <message>
        <source>Papers are missing for {count} of them. The hub takes it all the same; the border may not.</source>
        <translation>其中 {count} 票还缺单证。枢纽会接受，但口岸可能不放行。</translation>
    </message>
    <message>
        <source>&amp;Plate of the truck</source>
        <translation>车牌(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Seal number</source>
        <translation>封条号(&amp;S)</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command, product, party or shipment</source>
        <translation>查找命令、产品、往来单位或货件</translation>
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
    <name>CompanyPage</name>
    <message>
        <source>Your company</source>
        <translation>您的公司</translation>
    </message>
    <message>
        <source>Only the name is needed now. With an address your company can send its first shipment.</source>
        <translation>现在只需要名称。填好地址后，公司就可以发第一批货。</translation>
    </message>
    <message>
        <source>Postal code or subdistrict</source>
        <translation>邮政编码或街道名</translation>
    </message>
    <message>
        <source>As it stands on export papers, in English letters if there are any.</source>
        <translation>与出口单证上一致；如有英文名称请填英文。</translation>
    </message>
    <message>
        <source>Name in &amp;Thai</source>
        <translation>泰文名称(&amp;T)</translation>
    </message>
    <message>
        <source>Ta&amp;x number</source>
        <translation>税号(&amp;X)</translation>
    </message>
    <message>
        <source>13 digits. The last one is checked against the others.</source>
        <translation>13 位数字，最后一位会与其他各位核对。</translation>
    </message>
    <message>
        <source>&amp;House and street</source>
        <translation>门牌号和街道(&amp;H)</translation>
    </message>
    <message>
        <source>In English letters: 99/1 Moo 2, Sukhumvit Road</source>
        <translation>用英文字母：99/1 Moo 2, Sukhumvit Road</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>所在地(&amp;P)</translation>
    </message>
    <message>
        <source>Type a postal code, or a subdistrict in Thai or English, and choose.</source>
        <translation>输入邮政编码，或用泰文、英文输入街道名，然后选择。</translation>
    </message>
    <message>
        <source>Name of the &amp;company</source>
        <translation>公司名称(&amp;C)</translation>
    </message>
    <message>
        <source>Teleph&amp;one</source>
        <translation>电话(&amp;O)</translation>
    </message>
</context>
<context>
    <name>CompletenessBars</name>
    <message>
        <source>{country}: {done} of {all} facts are there</source>
        <translation>{country}：{all} 项资料已有 {done} 项</translation>
    </message>
    <message>
        <source>The product has every fact that this destination asks for.</source>
        <translation>该目的地所需的产品资料已齐全。</translation>
    </message>
    <message>
        <source>With each shipment: {papers}</source>
        <translation>每批货另需：{papers}</translation>
    </message>
    <message>
        <source>Missing: {field}</source>
        <translation>缺少：{field}</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Whose value holds?</source>
        <translation>采用哪个值？</translation>
    </message>
    <message>
        <source>Somebody changed the same at the hub</source>
        <translation>有人在枢纽更改了同一项</translation>
    </message>
    <message>
        <source>Choose for each field. Everything else of your change is taken without asking.</source>
        <translation>请逐项选择。您其余的更改将直接采用。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Send the decision</source>
        <translation>发送决定</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的值</translation>
    </message>
    <message>
        <source>At the hub now</source>
        <translation>枢纽当前值</translation>
    </message>
</context>
<context>
    <name>ConsignmentEditor</name>
    <message>
        <source>Some fields are not saved. Put right what is marked in them, or leave without them.</source>
        <translation>有些栏位尚未保存。请改正其中标出的问题，或不保存这些栏位直接离开。</translation>
    </message>
    <message>
        <source>Leave without them</source>
        <translation>不保存并离开</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>再次保存</translation>
    </message>
    <message>
        <source>Not everything is saved yet. Put the marked fields right first.</source>
        <translation>尚未全部保存。请先改正标出的栏位。</translation>
    </message>
    <message>
        <source>Taking the booking back</source>
        <translation>正在撤回订舱</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
</context>
<context>
    <name>ContinueDialog</name>
    <message>
        <source>Continue printing</source>
        <translation>继续打印</translation>
    </message>
    <message>
        <source>Continue on {printer}</source>
        <translation>在 {printer} 上继续</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>of {labels}</source>
        <translation>共 {labels}</translation>
    </message>
    <message>
        <source>&amp;From label</source>
        <translation>从第几张(&amp;F)</translation>
    </message>
    <message>
        <source>The first label that is missing or spoiled. It and all after it are printed; empty means to go on with what waits.</source>
        <translation>第一张缺失或损坏的标签。它及其后的都会打印；留空则继续等待中的。</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Paper jam</source>
        <translation>卡纸</translation>
    </message>
    <message>
        <source>Leave the number empty to go on with what waits. The last label that was sent is {number}.</source>
        <translation>留空则继续等待中的。最后发送的标签是第 {number} 张。</translation>
    </message>
    <message>
        <source>This printer never answers: take what it has let in as &amp;sent</source>
        <translation>此打印机从不回应：已接收即视为已发送(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Customs</name>
    <message>
        <source>Not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Not colder than</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>Not warmer than</source>
        <translation>不高于</translation>
    </message>
    <message>
        <source>Export declared by</source>
        <translation>出口报关人</translation>
    </message>
    <message>
        <source>Export declaration no.</source>
        <translation>出口报关单号</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>关税优惠</translation>
    </message>
    <message>
        <source>The agreement under which the buyer pays less duty; it needs a certificate of origin.</source>
        <translation>买方据以少缴关税的协定；需要原产地证。</translation>
    </message>
    <message>
        <source>Number of that certificate</source>
        <translation>该原产地证号码</translation>
    </message>
</context>
<context>
    <name>CustomsLine</name>
    <message>
        <source>Declaration {number}</source>
        <translation>报关单 {number}</translation>
    </message>
    <message>
        <source>To do: {what}</source>
        <translation>待办：{what}</translation>
    </message>
    <message>
        <source>By {when}</source>
        <translation>期限 {when}</translation>
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
    <name>DepartureField</name>
    <message>
        <source>leaves {departs}, cut-off {cut_off}</source>
        <translation>{departs} 出发，截止 {cut_off}</translation>
    </message>
    <message>
        <source>Any departure</source>
        <translation>任一班次</translation>
    </message>
    <message>
        <source>No departures at this provider</source>
        <translation>该服务提供方没有班次</translation>
    </message>
</context>
<context>
    <name>DeskPlaceRow</name>
    <message>
        <source>A cloud or network folder as desk</source>
        <translation>用云端或网络文件夹作工作台</translation>
    </message>
    <message>
        <source>A desk folder that a cloud service copies, or that lies on another computer, can be damaged or be written from two sides. It is refused unless you insist; a second place for backups may lie there.</source>
        <translation>由云服务同步或位于另一台电脑上的工作台文件夹可能损坏，或被两处同时写入。除非您坚持，否则会被拒绝；备份的第二存放处可以在那里。</translation>
    </message>
    <message>
        <source>This desk lies on this computer.</source>
        <translation>此工作台在本机上。</translation>
    </message>
    <message>
        <source>Refuse it at the next start</source>
        <translation>下次启动时拒绝</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>仍然使用</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>The hub: connect, sign in, try</source>
        <translation>枢纽：连接、登录、测试</translation>
    </message>
    <message>
        <source>Backups: make one, go back to one</source>
        <translation>备份：创建或恢复</translation>
    </message>
    <message>
        <source>For whoever helps: report and support file</source>
        <translation>供协助者使用：报告和支持文件</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>已装箱</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已预订</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>暂扣</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>On a manifest</source>
        <translation>已列入舱单</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交接</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>运输中</translation>
    </message>
    <message>
        <source>At the border</source>
        <translation>在边境</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到达</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>派送中</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation>退回中</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>取消中</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>装箱</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>铁路</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>公路</translation>
    </message>
    <message>
        <source>Sea</source>
        <translation>海运</translation>
    </message>
    <message>
        <source>River</source>
        <translation>内河</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>空运</translation>
    </message>
    <message>
        <source>Several modes</source>
        <translation>多式联运</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Book shipment</source>
        <translation>预订货件</translation>
    </message>
    <message>
        <source>Cancel shipment</source>
        <translation>取消货件</translation>
    </message>
    <message>
        <source>Get carton numbers</source>
        <translation>获取箱号</translation>
    </message>
    <message>
        <source>Numbered</source>
        <translation>已编号</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>已装载</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>已出发</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Unloaded</source>
        <translation>已卸货</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>被扣留</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>已查验</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>In store</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>已转运</translation>
    </message>
    <message>
        <source>Shipping called off</source>
        <translation>运输取消</translation>
    </message>
    <message>
        <source>Other event</source>
        <translation>其他事件</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>General trade</source>
        <translation>一般贸易</translation>
    </message>
    <message>
        <source>9610 · cross-border e-commerce, direct</source>
        <translation>9610 · 跨境电商直邮</translation>
    </message>
    <message>
        <source>1210 · cross-border e-commerce, bonded</source>
        <translation>1210 · 跨境电商网购保税</translation>
    </message>
    <message>
        <source>1239 · cross-border e-commerce, bonded A</source>
        <translation>1239 · 跨境电商网购保税A</translation>
    </message>
    <message>
        <source>9710 · e-commerce, business to business</source>
        <translation>9710 · 跨境电商B2B直接出口</translation>
    </message>
    <message>
        <source>9810 · e-commerce, overseas warehouse</source>
        <translation>9810 · 跨境电商出口海外仓</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>集装箱</translation>
    </message>
    <message>
        <source>Truck</source>
        <translation>卡车</translation>
    </message>
    <message>
        <source>Wagon</source>
        <translation>铁路货车</translation>
    </message>
    <message>
        <source>Air container (ULD)</source>
        <translation>航空集装器 (ULD)</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>老挝文</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>高棉文</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>缅甸文</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>越南文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰文</translation>
    </message>
    <message>
        <source>Laboratory test report</source>
        <translation>检测报告</translation>
    </message>
    <message>
        <source>Phytosanitary certificate</source>
        <translation>植物检疫证书</translation>
    </message>
    <message>
        <source>Certificate of origin</source>
        <translation>原产地证书</translation>
    </message>
    <message>
        <source>Health certificate</source>
        <translation>卫生证书</translation>
    </message>
    <message>
        <source>Fumigation certificate</source>
        <translation>熏蒸证书</translation>
    </message>
    <message>
        <source>Certificate of free sale</source>
        <translation>自由销售证书</translation>
    </message>
    <message>
        <source>Cosmetic notification</source>
        <translation>化妆品备案</translation>
    </message>
    <message>
        <source>Packing house declaration</source>
        <translation>包装厂声明</translation>
    </message>
    <message>
        <source>Safety data sheet</source>
        <translation>安全数据表 (SDS)</translation>
    </message>
    <message>
        <source>Letter of credit</source>
        <translation>信用证</translation>
    </message>
    <message>
        <source>Sales contract</source>
        <translation>销售合同</translation>
    </message>
    <message>
        <source>Booking confirmation</source>
        <translation>订舱确认书</translation>
    </message>
    <message>
        <source>Bill of lading</source>
        <translation>提单</translation>
    </message>
    <message>
        <source>Air waybill</source>
        <translation>航空运单</translation>
    </message>
    <message>
        <source>Rail consignment note</source>
        <translation>铁路运单</translation>
    </message>
    <message>
        <source>Road consignment note</source>
        <translation>公路运单</translation>
    </message>
    <message>
        <source>VGM declaration</source>
        <translation>VGM 申报</translation>
    </message>
    <message>
        <source>Transit paper</source>
        <translation>过境单证</translation>
    </message>
    <message>
        <source>Export licence</source>
        <translation>出口许可证</translation>
    </message>
    <message>
        <source>Import licence</source>
        <translation>进口许可证</translation>
    </message>
    <message>
        <source>Import permit</source>
        <translation>进口批文</translation>
    </message>
    <message>
        <source>Quarantine permit</source>
        <translation>检疫许可证</translation>
    </message>
    <message>
        <source>Export declaration</source>
        <translation>出口报关单</translation>
    </message>
    <message>
        <source>Import declaration</source>
        <translation>进口报关单</translation>
    </message>
    <message>
        <source>Transit declaration</source>
        <translation>过境报关单</translation>
    </message>
    <message>
        <source>Insurance certificate</source>
        <translation>保险凭证</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>委托书</translation>
    </message>
    <message>
        <source>Proof of delivery</source>
        <translation>签收证明</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Net weight kg</source>
        <translation>净重 kg</translation>
    </message>
    <message>
        <source>Gross weight kg</source>
        <translation>毛重 kg</translation>
    </message>
    <message>
        <source>Volume m³</source>
        <translation>体积 m³</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>HS codes</source>
        <translation>HS 编码</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>唛头</translation>
    </message>
    <message>
        <source>Consignee’s name</source>
        <translation>收货人名称</translation>
    </message>
    <message>
        <source>Container number</source>
        <translation>箱号</translation>
    </message>
    <message>
        <source>Seal number</source>
        <translation>封条号</translation>
    </message>
    <message>
        <source>Latest shipment</source>
        <translation>最迟装运日</translation>
    </message>
    <message>
        <source>Days for presentation</source>
        <translation>交单天数</translation>
    </message>
    <message>
        <source>Close manifest</source>
        <translation>关闭舱单</translation>
    </message>
    <message>
        <source>Open manifest</source>
        <translation>开立舱单</translation>
    </message>
    <message>
        <source>Change manifest</source>
        <translation>更改舱单</translation>
    </message>
    <message>
        <source>Cancel manifest</source>
        <translation>取消舱单</translation>
    </message>
    <message>
        <source>Change shipment</source>
        <translation>更改货件</translation>
    </message>
    <message>
        <source>Take a unit out</source>
        <translation>移除单元</translation>
    </message>
    <message>
        <source>Ask for labels</source>
        <translation>申请标签</translation>
    </message>
    <message>
        <source>Declare paper</source>
        <translation>申报单证</translation>
    </message>
    <message>
        <source>Send paper</source>
        <translation>发送单证</translation>
    </message>
    <message>
        <source>Withdraw paper</source>
        <translation>撤回单证</translation>
    </message>
    <message>
        <source>Ask for a quote</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>Screen goods and parties</source>
        <translation>筛查货物与各方</translation>
    </message>
    <message>
        <source>Make a payment</source>
        <translation>创建付款</translation>
    </message>
    <message>
        <source>Cancel a payment</source>
        <translation>取消付款</translation>
    </message>
</context>
<context>
    <name>DisagreementList</name>
    <message>
        <source>Papers do not agree: {count}</source>
        <translation>单证不一致：{count}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>……还有 {count} 项</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往该栏</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Open it all the same</source>
        <translation>仍然打开</translation>
    </message>
    <message>
        <source>Look at a copy</source>
        <translation>查看副本</translation>
    </message>
    <message>
        <source>The desk is in use</source>
        <translation>工作台正在使用中</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>不再等待</translation>
    </message>
    <message>
        <source>The desk cannot be opened like this</source>
        <translation>工作台无法这样打开</translation>
    </message>
</context>
<context>
    <name>DropPlace</name>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Paste copied cells</source>
        <translation>粘贴已复制的单元格</translation>
    </message>
    <message>
        <source>Drop a table here, or</source>
        <translation>把表格拖到这里，或</translation>
    </message>
</context>
<context>
    <name>EditorDecisions</name>
    <message>
        <source>Make the findings sheet</source>
        <translation>制作检查结果表</translation>
    </message>
    <message>
        <source>Record a rejection…</source>
        <translation>记录退货…</translation>
    </message>
    <message>
        <source>Your own notices…</source>
        <translation>您自己的通知…</translation>
    </message>
    <message>
        <source>The findings sheet is made and stands with the papers.</source>
        <translation>检查结果表已制作，可在单证页查看。</translation>
    </message>
    <message>
        <source>Making the findings sheet</source>
        <translation>正在制作检查结果表</translation>
    </message>
    <message>
        <source>Recorded. The next shipment of the same goods on this way is warned.</source>
        <translation>已记录。下次同样货物走此路线时会提醒。</translation>
    </message>
    <message>
        <source>The rules…</source>
        <translation>规则…</translation>
    </message>
    <message>
        <source>Recorded rejections…</source>
        <translation>退货记录…</translation>
    </message>
    <message>
        <source>What was let pass…</source>
        <translation>已放行的事项…</translation>
    </message>
</context>
<context>
    <name>EditorDrafts</name>
    <message>
        <source>Fields that were typed here and not saved: {count}.</source>
        <translation>此处已输入但未保存的字段：{count} 个。</translation>
    </message>
    <message>
        <source>Put them back</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>EditorHead</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>EditorPast</name>
    <message>
        <source>History…</source>
        <translation>历史…</translation>
    </message>
</context>
<context>
    <name>EditorWords</name>
    <message>
        <source>Open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>受限</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险费</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Inland transport</source>
        <translation>内陆运费</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Ambient</source>
        <translation>常温</translation>
    </message>
    <message>
        <source>Chilled</source>
        <translation>冷藏</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冷冻</translation>
    </message>
    <message>
        <source>Controlled</source>
        <translation>控温</translation>
    </message>
    <message>
        <source>No preference</source>
        <translation>无优惠</translation>
    </message>
    <message>
        <source>ASEAN-China, Form E</source>
        <translation>中国—东盟，Form E</translation>
    </message>
    <message>
        <source>ASEAN (ATIGA), Form D</source>
        <translation>东盟（ATIGA），Form D</translation>
    </message>
    <message>
        <source>ASEAN (ATIGA), self-certification</source>
        <translation>东盟（ATIGA），自我认证</translation>
    </message>
    <message>
        <source>Certificate of origin without preference</source>
        <translation>一般原产地证</translation>
    </message>
    <message>
        <source>Commercial invoice</source>
        <translation>商业发票</translation>
    </message>
    <message>
        <source>Packing list</source>
        <translation>装箱单</translation>
    </message>
    <message>
        <source>Carton labels</source>
        <translation>纸箱标签</translation>
    </message>
    <message>
        <source>Findings sheet</source>
        <translation>检查结果表</translation>
    </message>
    <message>
        <source>Pro-forma invoice</source>
        <translation>形式发票</translation>
    </message>
    <message>
        <source>Shipping instruction</source>
        <translation>托运指示</translation>
    </message>
    <message>
        <source>Data for Form E</source>
        <translation>Form E 资料</translation>
    </message>
    <message>
        <source>Data for Form D</source>
        <translation>Form D 资料</translation>
    </message>
    <message>
        <source>Data for the RCEP certificate</source>
        <translation>RCEP 证书资料</translation>
    </message>
    <message>
        <source>Data for the phytosanitary certificate</source>
        <translation>植物检疫证书资料</translation>
    </message>
    <message>
        <source>Dangerous goods data</source>
        <translation>危险品资料</translation>
    </message>
    <message>
        <source>Transit data</source>
        <translation>过境资料</translation>
    </message>
    <message>
        <source>Carton marks</source>
        <translation>箱唛</translation>
    </message>
    <message>
        <source>Fruit list for China</source>
        <translation>输华水果清单</translation>
    </message>
    <message>
        <source>Chinese food label</source>
        <translation>中文食品标签</translation>
    </message>
    <message>
        <source>Export declaration data</source>
        <translation>出口报关资料</translation>
    </message>
    <message>
        <source>Cover sheet</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>舱单</translation>
    </message>
    <message>
        <source>The exporter</source>
        <translation>出口商</translation>
    </message>
    <message>
        <source>A customs broker</source>
        <translation>报关行</translation>
    </message>
    <message>
        <source>The hub</source>
        <translation>枢纽</translation>
    </message>
    <message>
        <source>Carrier label</source>
        <translation>承运标签</translation>
    </message>
    <message>
        <source>Pallet sheet</source>
        <translation>托盘标签页</translation>
    </message>
    <message>
        <source>Carton mark label</source>
        <translation>箱唛标签</translation>
    </message>
    <message>
        <source>Fruit carton label for China</source>
        <translation>输华水果箱标签</translation>
    </message>
    <message>
        <source>Sticker for retail packs</source>
        <translation>零售包装贴标</translation>
    </message>
    <message>
        <source>Handling marks</source>
        <translation>储运标志</translation>
    </message>
    <message>
        <source>Battery mark</source>
        <translation>电池标记</translation>
    </message>
    <message>
        <source>Limited quantity mark</source>
        <translation>有限数量标记</translation>
    </message>
</context>
<context>
    <name>EventLine</name>
    <message>
        <source>{event} (withdrawn)</source>
        <translation>{event}（已撤回）</translation>
    </message>
</context>
<context>
    <name>ExchangesDialog</name>
    <message>
        <source>What was said to the hub</source>
        <translation>与枢纽的往来</translation>
    </message>
    <message>
        <source>Nothing was said yet</source>
        <translation>还没有往来</translation>
    </message>
    <message>
        <source>Each question to the hub and its answer will stand here, people’s data masked.</source>
        <translation>每次向枢纽的请求及其回复都会列在这里，个人资料已遮盖。</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>请求与回复</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Took (ms)</source>
        <translation>耗时（毫秒）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FaultTeller</name>
    <message>
        <source>Read the report</source>
        <translation>阅读报告</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出现问题</translation>
    </message>
</context>
<context>
    <name>FieldPast</name>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>FileOpener</name>
    <message>
        <source>{file} waits</source>
        <translation>{file} 正在等待</translation>
    </message>
    <message>
        <source>It is opened as soon as the dialog below is closed.</source>
        <translation>关闭下面的对话框后会立即打开。</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Which table?</source>
        <translation>哪个表格？</translation>
    </message>
    <message>
        <source>Into the &amp;catalog</source>
        <translation>导入目录(&amp;C)</translation>
    </message>
    <message>
        <source>Into the catalog</source>
        <translation>导入目录</translation>
    </message>
    <message>
        <source>Opening the table</source>
        <translation>正在打开表格</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>选择其他文件</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>One row per product, headers at the top: CSV, Excel, OpenDocument, a shop&apos;s export, a catalog file.</source>
        <translation>每个产品一行，标题在最上面：CSV、Excel、OpenDocument、网店导出文件或目录文件。</translation>
    </message>
    <message>
        <source>Nothing is copied. Copy the cells with their headers first.</source>
        <translation>尚未复制任何内容。请先复制单元格（包括标题）。</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.sqlite3);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.sqlite3);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Take the filter away: {filter}</source>
        <translation>取消筛选：{filter}</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>取消此筛选</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Filter products</source>
        <translation>筛选产品</translation>
    </message>
    <message>
        <source>Only products that fulfil every filter are shown, exported and counted.</source>
        <translation>只显示、导出和统计符合全部筛选条件的产品。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Stops the shipment</source>
        <translation>阻止发运</translation>
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
    <message>
        <source>Let pass</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>Stops: {what}</source>
        <translation>阻止：{what}</translation>
    </message>
    <message>
        <source>To verify before you rely on it.</source>
        <translation>使用前须核实。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回放行</translation>
    </message>
    <message>
        <source>Let it pass…</source>
        <translation>放行…</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>来源：{source}</translation>
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
    <message>
        <source>Rules {version}</source>
        <translation>规则 {version}</translation>
    </message>
    <message>
        <source>More about findings</source>
        <translation>更多检查操作</translation>
    </message>
    <message>
        <source>Let pass with a reason: {count}</source>
        <translation>附理由放行：{count}</translation>
    </message>
    <message>
        <source>{count} more of {rule}: the fields are marked.</source>
        <translation>{rule} 另有 {count} 处：相应栏位已标出。</translation>
    </message>
</context>
<context>
    <name>FirstRunWizard</name>
    <message>
        <source>Set up your desk</source>
        <translation>设置您的工作台</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Ready</source>
        <translation>完成(&amp;R)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不设置</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Freight</name>
    <message>
        <source>Freight paid by</source>
        <translation>运费支付方</translation>
    </message>
    <message>
        <source>Follows from the term; another payer is told to the hub.</source>
        <translation>由贸易术语决定；若由他方支付，将告知枢纽。</translation>
    </message>
    <message>
        <source>Insured value</source>
        <translation>投保金额</translation>
    </message>
    <message>
        <source>What the insurance pays at most; usually 110 % of the invoice.</source>
        <translation>保险最高赔付额；通常为发票金额的 110 %。</translation>
    </message>
    <message>
        <source>Insured in</source>
        <translation>投保币种</translation>
    </message>
</context>
<context>
    <name>Gates</name>
    <message>
        <source>Only where this shipment takes another gate than its route.</source>
        <translation>仅当本票货物不走路线规定的口岸时填写。</translation>
    </message>
    <message>
        <source>Exit gate</source>
        <translation>出境口岸</translation>
    </message>
    <message>
        <source>Gates between</source>
        <translation>途经口岸</translation>
    </message>
    <message>
        <source>Entry gate</source>
        <translation>入境口岸</translation>
    </message>
    <message>
        <source>As the route says</source>
        <translation>按路线</translation>
    </message>
    <message>
        <source>As the route says: {place}</source>
        <translation>按路线：{place}</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>口岸</translation>
    </message>
</context>
<context>
    <name>GoneBanner</name>
    <message>
        <source>NOTHING CAN BE SAVED NOW: the folder of this desk is gone or can only be read. What was saved is safe there. Plug its disk in again or allow writing: ShipDesk looks by itself and then goes on.</source>
        <translation>现在无法保存：此工作台的文件夹不见了或为只读。已保存的内容仍安全地在那里。请重新插入磁盘或允许写入：ShipDesk 会自行检查并继续工作。</translation>
    </message>
</context>
<context>
    <name>GoodsActs</name>
    <message>
        <source>Take orders from a file…</source>
        <translation>从文件取订单…</translation>
    </message>
    <message>
        <source>Split the shipment…</source>
        <translation>拆分货件…</translation>
    </message>
    <message>
        <source>Taking orders</source>
        <translation>正在取订单</translation>
    </message>
    <message>
        <source>{count} orders taken.</source>
        <translation>已取入 {count} 个订单。</translation>
    </message>
    <message>
        <source>Splitting</source>
        <translation>正在拆分</translation>
    </message>
    <message>
        <source>The lines stand in {reference} now.</source>
        <translation>所选行现在在 {reference} 中。</translation>
    </message>
</context>
<context>
    <name>GoodsClipboard</name>
    <message>
        <source>Paste lines…</source>
        <translation>粘贴行…</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
</context>
<context>
    <name>GoodsStep</name>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>&amp;Add a product</source>
        <translation>添加产品(&amp;A)</translation>
    </message>
    <message>
        <source>SKU, barcode or name (↓ shows all)</source>
        <translation>SKU、条码或名称（↓ 显示全部）</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>添加产品</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>币种(&amp;C)</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>&amp;More about this line</source>
        <translation>此行更多信息(&amp;M)</translation>
    </message>
    <message>
        <source>Lines {lines} · quantity {quantity} · net {net} kg · value {value} {currency}</source>
        <translation>{lines} 行 · 数量 {quantity} · 净重 {net} 千克 · 金额 {value} {currency}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Description (English)</source>
        <translation>品名（英文）</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS 编码</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>原产地</translation>
    </message>
    <message>
        <source>Net kg</source>
        <translation>净重 千克</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>生产日期</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>Send to another desk…</source>
        <translation>发送到另一工作台…</translation>
    </message>
    <message>
        <source>Take in from another desk…</source>
        <translation>从另一工作台接收…</translation>
    </message>
    <message>
        <source>Send to another desk</source>
        <translation>发送到另一工作台</translation>
    </message>
    <message>
        <source>Take in from another desk</source>
        <translation>从另一工作台接收</translation>
    </message>
    <message>
        <source>Shipments of ShipDesk</source>
        <translation>ShipDesk 货件</translation>
    </message>
    <message>
        <source>{reference} lies in {file}, sealed {seal}. What comes back is merged field by field.</source>
        <translation>{reference} 已存入 {file}，封印 {seal}。返回后将逐字段合并。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>正在接收</translation>
    </message>
    <message>
        <source>{reference} came from {by}.</source>
        <translation>{reference} 来自 {by}。</translation>
    </message>
    <message>
        <source>{reference}: {count} fields were taken from {by}. The history names them.</source>
        <translation>{reference}：从 {by} 接收了 {count} 个字段，历史记录中有明细。</translation>
    </message>
    <message>
        <source>{reference}: nothing is different from what is here.</source>
        <translation>{reference}：与现有内容没有不同。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Both desks changed the same</source>
        <translation>两个工作台修改了相同的字段</translation>
    </message>
    <message>
        <source>At the other desk</source>
        <translation>对方工作台</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>接收</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>帮助页面</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Next field; open what is chosen</source>
        <translation>下一个字段；打开所选项</translation>
    </message>
    <message>
        <source>Do what the main button says</source>
        <translation>执行主按钮的操作</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>To the next place</source>
        <translation>到下一个位置</translation>
    </message>
    <message>
        <source>A step of the shipment in the editor</source>
        <translation>编辑器中货件的某一步</translation>
    </message>
    <message>
        <source>Take back, bring again</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>History of {reference}</source>
        <translation>{reference} 的历史</translation>
    </message>
    <message>
        <source>No change yet</source>
        <translation>尚无更改</translation>
    </message>
    <message>
        <source>Every change of this shipment will stand here with who made it.</source>
        <translation>此货件的每次更改及更改人都会显示在这里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>更改人</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>更改后</translation>
    </message>
</context>
<context>
    <name>HsDialog</name>
    <message>
        <source>HS code</source>
        <translation>HS 编码</translation>
    </message>
    <message>
        <source>What the goods are, in English, Thai or Chinese, or a number</source>
        <translation>输入商品名称（中文、泰文、英文）或编码</translation>
    </message>
    <message>
        <source>Search HS codes</source>
        <translation>查找 HS 编码</translation>
    </message>
    <message>
        <source>HS codes</source>
        <translation>HS 编码列表</translation>
    </message>
    <message>
        <source>Take this code</source>
        <translation>采用此编码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The table is HS 2022 in the short words of trade statistics. Only customs rule on a code.</source>
        <translation>本表为 HS 2022 贸易统计简要文字；归类以海关裁定为准。</translation>
    </message>
    <message>
        <source>Nothing found. Try a more general word, such as “fruit” or “rubber”.</source>
        <translation>未找到。请换更笼统的词，如 fruit 或 rubber。</translation>
    </message>
    <message>
        <source>Suggestions: check each before you take it</source>
        <translation>建议：采用前请逐一核对</translation>
    </message>
    <message>
        <source>as for {place}, {name}</source>
        <translation>同 {place} {name}</translation>
    </message>
    <message>
        <source>as in shipment {place}, {name}</source>
        <translation>同货件 {place} {name}</translation>
    </message>
    <message>
        <source>often used for “{word}”</source>
        <translation>常用于“{word}”</translation>
    </message>
</context>
<context>
    <name>HubAmendingTab</name>
    <message>
        <source>Changing at the hub</source>
        <translation>正在枢纽更改</translation>
    </message>
</context>
<context>
    <name>HubCell</name>
    <message>
        <source>Offline hub (built-in)</source>
        <translation>离线枢纽（内置）</translation>
    </message>
    <message>
        <source>Hub online</source>
        <translation>枢纽在线</translation>
    </message>
    <message>
        <source>Hub not reached</source>
        <translation>无法连接枢纽</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>等待 {count}</translation>
    </message>
    <message>
        <source>{count} need a look</source>
        <translation>需查看 {count}</translation>
    </message>
    <message>
        <source>Which hub this desk works with</source>
        <translation>本工作台连接的枢纽</translation>
    </message>
</context>
<context>
    <name>HubChangeForm</name>
    <message>
        <source>Consignee</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Notify party</source>
        <translation>通知方</translation>
    </message>
    <message>
        <source>Importer of record</source>
        <translation>登记进口商</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Ready on</source>
        <translation>备妥时间</translation>
    </message>
    <message>
        <source>Lowest temperature</source>
        <translation>最低温度</translation>
    </message>
    <message>
        <source>Highest temperature</source>
        <translation>最高温度</translation>
    </message>
    <message>
        <source>Insured value</source>
        <translation>保险金额</translation>
    </message>
    <message>
        <source>Delivery instructions</source>
        <translation>交付说明</translation>
    </message>
    <message>
        <source>As booked</source>
        <translation>按原预订</translation>
    </message>
    <message>
        <source>As it is: {name}</source>
        <translation>保持不变：{name}</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>HubChangeTab</name>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>A change goes to the hub first and holds here once it has taken it. Where somebody changed the same meanwhile, you are asked.</source>
        <translation>更改先发往枢纽，枢纽接受后才在此生效。若期间有人改了同一项，会询问您。</translation>
    </message>
    <message>
        <source>Send the change</source>
        <translation>发送更改</translation>
    </message>
    <message>
        <source>No units</source>
        <translation>没有单元</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Take the unit out</source>
        <translation>移除单元</translation>
    </message>
    <message>
        <source>Replace the unit</source>
        <translation>替换单元</translation>
    </message>
    <message>
        <source>Changing at the hub</source>
        <translation>正在枢纽更改</translation>
    </message>
    <message>
        <source>The hub has taken the change. Papers that show it are out of date now.</source>
        <translation>枢纽已接受更改。显示该内容的单证现已过期。</translation>
    </message>
    <message>
        <source>{unit} is taken out. Destroy its label.</source>
        <translation>{unit} 已移除。请销毁其标签。</translation>
    </message>
    <message>
        <source>{unit} has a new number: {number}. Destroy the old label and print the new one.</source>
        <translation>{unit} 有新编号：{number}。请销毁旧标签并打印新标签。</translation>
    </message>
    <message>
        <source>The label is damaged</source>
        <translation>标签损坏</translation>
    </message>
    <message>
        <source>The unit was repacked</source>
        <translation>单元已重新包装</translation>
    </message>
    <message>
        <source>The unit does not go</source>
        <translation>该单元不随行</translation>
    </message>
    <message>
        <source>A mistake in the data</source>
        <translation>数据有误</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Number (SSCC)</source>
        <translation>编号 (SSCC)</translation>
    </message>
    <message>
        <source>Gross kg</source>
        <translation>毛重 kg</translation>
    </message>
    <message>
        <source>Replace {unit}?</source>
        <translation>要替换 {unit} 吗？</translation>
    </message>
    <message>
        <source>Take {unit} out?</source>
        <translation>要取出 {unit} 吗？</translation>
    </message>
    <message>
        <source>The hub is told, and the number on its label is void for ever. This can’t be undone.</source>
        <translation>枢纽会得知，标签上的编号将永久作废。此操作无法撤销。</translation>
    </message>
    <message>
        <source>The unit gets a new number; print its label anew.</source>
        <translation>该单元会得到新编号；请重新打印标签。</translation>
    </message>
</context>
<context>
    <name>HubConnectionDialog</name>
    <message>
        <source>The hub</source>
        <translation>枢纽</translation>
    </message>
    <message>
        <source>The hub this desk works with</source>
        <translation>本工作台连接的枢纽</translation>
    </message>
    <message>
        <source>The token goes into the computer’s keyring, never into a file. What waits for another hub stays.</source>
        <translation>令牌存入计算机的密钥环，绝不写入文件。等待其他枢纽的内容保持不变。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Back to the built-in hub</source>
        <translation>回到内置枢纽</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Trying the connection</source>
        <translation>正在测试连接</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Disconnecting</source>
        <translation>正在断开</translation>
    </message>
    <message>
        <source>All is well: {provider}, {environment}, account {account}. Clocks differ by {seconds} s.</source>
        <translation>一切正常：{provider}，{environment}，账户 {account}。时钟相差 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Connected to {provider}. New shipments are booked there.</source>
        <translation>已连接 {provider}。新货件将在那里预订。</translation>
    </message>
    <message>
        <source>The desk works with its built-in hub again.</source>
        <translation>工作台已恢复使用内置枢纽。</translation>
    </message>
    <message>
        <source>The built-in hub of this desk. It needs no network, and its papers say SPECIMEN.</source>
        <translation>本工作台的内置枢纽。无需网络，其单证标有 SPECIMEN。</translation>
    </message>
    <message>
        <source>{provider} at {url}: {environment}, account {account}</source>
        <translation>{provider}（{url}）：{environment}，账户 {account}</translation>
    </message>
    <message>
        <source>Open {address} in a browser and type this code. The desk waits for your answer there.</source>
        <translation>在浏览器中打开 {address} 并输入此代码。工作台在等待您的确认。</translation>
    </message>
    <message>
        <source>In the browser, with your account</source>
        <translation>在浏览器中用您的账户</translation>
    </message>
    <message>
        <source>With a token from the hub</source>
        <translation>使用枢纽提供的令牌</translation>
    </message>
    <message>
        <source>This hub asks for none</source>
        <translation>该枢纽无需登录</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Secret of the key</source>
        <translation>密钥的密文</translation>
    </message>
    <message>
        <source>With a key that signs every request (HMAC)</source>
        <translation>使用为每个请求签名的密钥（HMAC）</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务提供方</translation>
    </message>
    <message>
        <source>Carrier’s account</source>
        <translation>承运人账户</translation>
    </message>
    <message>
        <source>only where there are several</source>
        <translation>仅在有多个时填写</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>服务器密钥</translation>
    </message>
    <message>
        <source>A Smart Digital Hub</source>
        <translation>Smart Digital Hub 枢纽</translation>
    </message>
    <message>
        <source>karrio’s server, with one carrier</source>
        <translation>karrio 服务器（一家承运人）</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>Secret of the client</source>
        <translation>客户端密钥</translation>
    </message>
    <message>
        <source>What was said…</source>
        <translation>往来记录…</translation>
    </message>
    <message>
        <source>The latest questions to the hub and its answers</source>
        <translation>最近向枢纽的请求及其回复</translation>
    </message>
    <message>
        <source>With a client ID and its secret</source>
        <translation>使用客户端 ID 及其密钥</translation>
    </message>
</context>
<context>
    <name>HubDialog</name>
    <message>
        <source>At the hub</source>
        <translation>在枢纽</translation>
    </message>
    <message>
        <source>{reference} at the hub</source>
        <translation>枢纽中的 {reference}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>HubFilesDialog</name>
    <message>
        <source>Papers and labels at the hub</source>
        <translation>枢纽处的单证与标签</translation>
    </message>
    <message>
        <source>Nothing lies at the hub yet</source>
        <translation>枢纽处尚无单证</translation>
    </message>
    <message>
        <source>Papers that you hand to the hub, and papers and labels that it issues, stand here.</source>
        <translation>您交给枢纽的单证，以及枢纽出具的单证和标签，都列在这里。</translation>
    </message>
    <message>
        <source>Fetch what is not here</source>
        <translation>获取此处尚无的文件</translation>
    </message>
    <message>
        <source>Check the files</source>
        <translation>核对文件</translation>
    </message>
    <message>
        <source>Each file that is kept here against its digest and the hub’s</source>
        <translation>将此处保存的每个文件与其摘要及枢纽的摘要核对</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Fetching papers</source>
        <translation>正在获取单证</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>正在核对文件</translation>
    </message>
    <message>
        <source>{count} files came.</source>
        <translation>收到 {count} 个文件。</translation>
    </message>
    <message>
        <source>{count} files are not what they were. Do not use them; restore a backup.</source>
        <translation>{count} 个文件已不是原样。请勿使用，请从备份恢复。</translation>
    </message>
    <message>
        <source>{count} files are the same as at the hub.</source>
        <translation>{count} 个文件与枢纽处一致。</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>货件</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>单证</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>已保存在此</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>尚未到达</translation>
    </message>
    <message>
        <source>same as at the hub</source>
        <translation>与枢纽处一致</translation>
    </message>
    <message>
        <source>gone from the folder</source>
        <translation>已从文件夹中消失</translation>
    </message>
    <message>
        <source>changed on the disk</source>
        <translation>磁盘上已被改动</translation>
    </message>
    <message>
        <source>other than at the hub</source>
        <translation>与枢纽处不同</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>HubGoodsForm</name>
    <message>
        <source>Quantity in this unit</source>
        <translation>此单元内数量</translation>
    </message>
    <message>
        <source>Gross weight of the unit</source>
        <translation>单元毛重</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Net weight of the whole line</source>
        <translation>整行净重</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
</context>
<context>
    <name>HubGoodsTab</name>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>No units</source>
        <translation>没有单元</translation>
    </message>
    <message>
        <source>One more unit like it</source>
        <translation>再加一个同样的单元</translation>
    </message>
    <message>
        <source>Leave the unit out</source>
        <translation>去掉此单元</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>Send the change</source>
        <translation>发送更改</translation>
    </message>
    <message>
        <source>What a unit holds is typed; quantities, values and the sum follow. The hub has the last word.</source>
        <translation>填写每个单元所装数量，行数量、金额和合计随之得出。最终以枢纽为准。</translation>
    </message>
    <message>
        <source>The hub has taken the change. Papers and labels that show it are out of date now.</source>
        <translation>枢纽已接受更改。显示该内容的单证和标签现已过期。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>所装</translation>
    </message>
    <message>
        <source>Gross kg</source>
        <translation>毛重 kg</translation>
    </message>
    <message>
        <source>Of the line</source>
        <translation>整行</translation>
    </message>
</context>
<context>
    <name>HubLabelsTab</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>A label is fetched once, held against the hub’s digest and kept; printing again needs no network.</source>
        <translation>标签只获取一次，与枢纽摘要核对后保存；再次打印无需网络。</translation>
    </message>
    <message>
        <source>No labels yet</source>
        <translation>尚无标签</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Ask for labels</source>
        <translation>申请标签</translation>
    </message>
    <message>
        <source>Asking for labels</source>
        <translation>正在申请标签</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>{count} files wait for the printer.</source>
        <translation>{count} 个文件等待打印机。</translation>
    </message>
    <message>
        <source>Save labels in</source>
        <translation>标签保存到</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>{count} files are saved.</source>
        <translation>已保存 {count} 个文件。</translation>
    </message>
    <message>
        <source>Carton and pallet label</source>
        <translation>纸箱与托盘标签</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>运单</translation>
    </message>
    <message>
        <source>Pallet sheet</source>
        <translation>托盘单</translation>
    </message>
    <message>
        <source>Plant health mark</source>
        <translation>植物检疫标记</translation>
    </message>
    <message>
        <source>Handling mark</source>
        <translation>储运标志</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>已保存在此</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>尚未到达</translation>
    </message>
</context>
<context>
    <name>HubLacksNote</name>
    <message>
        <source>Not offered here:</source>
        <translation>此处不提供：</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>The hub</source>
        <translation>枢纽</translation>
    </message>
    <message>
        <source>The hub takes bookings and tells where the goods are. It can wait.</source>
        <translation>枢纽接收订舱并告知货物位置。可以以后再设置。</translation>
    </message>
    <message>
        <source>Next: bring in your product list, add your first buyer, make a shipment. Today shows the way.</source>
        <translation>接下来：导入产品清单，添加第一位买家，创建货件。“今天”页面会引导您。</translation>
    </message>
    <message>
        <source>Until you connect, the desk uses its built-in hub: it needs no network, its papers say SPECIMEN, and nothing leaves this computer.</source>
        <translation>连接之前使用内置枢纽：不需要网络，单证上印有 SPECIMEN，任何内容都不会离开本机。</translation>
    </message>
    <message>
        <source>Connected to {provider}.</source>
        <translation>已连接到 {provider}。</translation>
    </message>
    <message>
        <source>&amp;Connect to a hub now…</source>
        <translation>现在连接枢纽(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>HubPapersTab</name>
    <message>
        <source>Papers</source>
        <translation>单证</translation>
    </message>
    <message>
        <source>Papers go to the hub as they were issued, with their digest. What it issues is kept here unchanged.</source>
        <translation>单证按出具原样连同摘要发往枢纽。枢纽出具的原样保存在此。</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>尚无单证</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Fetch what the hub issued</source>
        <translation>获取枢纽出具的单证</translation>
    </message>
    <message>
        <source>Send the papers</source>
        <translation>发送单证</translation>
    </message>
    <message>
        <source>Save papers in</source>
        <translation>单证保存到</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>{count} files are saved.</source>
        <translation>已保存 {count} 个文件。</translation>
    </message>
    <message>
        <source>Sending papers</source>
        <translation>正在发送单证</translation>
    </message>
    <message>
        <source>Fetching papers</source>
        <translation>正在获取单证</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>单证</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>需要时间</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>closing the manifest</source>
        <translation>关闭舱单</translation>
    </message>
    <message>
        <source>departure</source>
        <translation>发车</translation>
    </message>
    <message>
        <source>import clearance</source>
        <translation>进口清关</translation>
    </message>
    <message>
        <source>issued by the hub</source>
        <translation>由枢纽出具</translation>
    </message>
    <message>
        <source>sent from here</source>
        <translation>由此发送</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>已保存在此</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>仍在此处</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>the original on paper too</source>
        <translation>还需纸质原件</translation>
    </message>
    <message>
        <source>All papers that are still here go to {hub} as they were issued. What the hub has taken can’t be called back; a newer revision is sent beside it.</source>
        <translation>仍在本机的所有单证将按签发原样发送给 {hub}。枢纽已接收的无法收回；新版本会另行发送。</translation>
    </message>
    <message>
        <source>Send the papers of {reference}?</source>
        <translation>要发送 {reference} 的单证吗？</translation>
    </message>
</context>
<context>
    <name>HubQuoteTab</name>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>No quote yet. Ask for one below.</source>
        <translation>尚无报价。请在下方询价。</translation>
    </message>
    <message>
        <source>Ask for a quote</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>Prices are the hub’s. An estimate becomes firm only with a new quote before booking.</source>
        <translation>价格由枢纽给出。估价须在预订前重新询价才确定。</translation>
    </message>
    <message>
        <source>Asking for a quote</source>
        <translation>正在询价</translation>
    </message>
    <message>
        <source>A firm quote</source>
        <translation>确定报价</translation>
    </message>
    <message>
        <source>An estimate</source>
        <translation>估价</translation>
    </message>
    <message>
        <source>{kind}, good until {until}.</source>
        <translation>{kind}，有效至 {until}。</translation>
    </message>
    <message>
        <source>{kind}, expired {until}. Ask again.</source>
        <translation>{kind}，已于 {until} 失效。请重新询价。</translation>
    </message>
    <message>
        <source>{service} declined: {reason}</source>
        <translation>{service} 被拒：{reason}</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Made up of</source>
        <translation>构成</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>先前</translation>
    </message>
    <message>
        <source>the route is suspended</source>
        <translation>路线已暂停</translation>
    </message>
    <message>
        <source>that temperature is not served</source>
        <translation>不提供该温度</translation>
    </message>
    <message>
        <source>these goods are not accepted</source>
        <translation>不接受该货物</translation>
    </message>
    <message>
        <source>too heavy</source>
        <translation>过重</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>没有舱位</translation>
    </message>
    <message>
        <source>this way is not served</source>
        <translation>不提供该线路</translation>
    </message>
    <message>
        <source>not in time</source>
        <translation>无法按时</translation>
    </message>
    <message>
        <source>Go by this offer</source>
        <translation>采用此方案</translation>
    </message>
    <message>
        <source>Taking the offer</source>
        <translation>正在采用方案</translation>
    </message>
    <message>
        <source>The shipment goes by this offer when it is booked.</source>
        <translation>预订时该货件将采用此方案。</translation>
    </message>
</context>
<context>
    <name>HubScreeningTab</name>
    <message>
        <source>Screening and HS advice</source>
        <translation>筛查与 HS 建议</translation>
    </message>
    <message>
        <source>Nothing to tell</source>
        <translation>无内容</translation>
    </message>
    <message>
        <source>Ask for HS advice</source>
        <translation>咨询 HS 编码</translation>
    </message>
    <message>
        <source>Screen now</source>
        <translation>立即筛查</translation>
    </message>
    <message>
        <source>Not screened yet.</source>
        <translation>尚未筛查。</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>正在筛查</translation>
    </message>
    <message>
        <source>Asking for advice</source>
        <translation>正在咨询</translation>
    </message>
    <message>
        <source>{decision}, good until {until}.</source>
        <translation>{decision}，有效至 {until}。</translation>
    </message>
    <message>
        <source>HS advice never binds; the code on your papers stays yours.</source>
        <translation>HS 建议不具约束力；单证上的编码仍由您决定。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>HubWords</name>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>生成中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Waits for the file</source>
        <translation>等待文件</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>预估</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Payment under way</source>
        <translation>付款中</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已免除</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Waits for payment</source>
        <translation>等待付款</translation>
    </message>
    <message>
        <source>Being processed</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Paid, says the hub</source>
        <translation>枢纽确认已付</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Allowed with conditions</source>
        <translation>有条件允许</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Other ({word})</source>
        <translation>其他（{word}）</translation>
    </message>
    <message>
        <source>Not lodged</source>
        <translation>未申报</translation>
    </message>
    <message>
        <source>Lodged</source>
        <translation>已申报</translation>
    </message>
    <message>
        <source>Accepted by customs</source>
        <translation>海关已接受</translation>
    </message>
    <message>
        <source>Green line</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Red line</source>
        <translation>红色通道</translation>
    </message>
    <message>
        <source>Documents requested</source>
        <translation>要求单证</translation>
    </message>
    <message>
        <source>Inspection ordered</source>
        <translation>要求查验</translation>
    </message>
    <message>
        <source>Inspection passed</source>
        <translation>查验通过</translation>
    </message>
    <message>
        <source>Quarantine takes samples</source>
        <translation>检疫取样</translation>
    </message>
    <message>
        <source>Duty assessed</source>
        <translation>税款已核定</translation>
    </message>
    <message>
        <source>Duty paid</source>
        <translation>税款已缴</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Left the country</source>
        <translation>已离境</translation>
    </message>
    <message>
        <source>Transit opened</source>
        <translation>过境开始</translation>
    </message>
    <message>
        <source>Transit closed</source>
        <translation>过境结束</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>被扣留</translation>
    </message>
    <message>
        <source>Rejected by customs</source>
        <translation>海关拒绝</translation>
    </message>
    <message>
        <source>Seized</source>
        <translation>被没收</translation>
    </message>
    <message>
        <source>Declaration cancelled</source>
        <translation>报关单已取消</translation>
    </message>
    <message>
        <source>Send a document</source>
        <translation>提交单证</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>答复询问</translation>
    </message>
    <message>
        <source>Pay the duty</source>
        <translation>缴纳税款</translation>
    </message>
    <message>
        <source>Attend the inspection</source>
        <translation>参加查验</translation>
    </message>
    <message>
        <source>Call the hub</source>
        <translation>联系枢纽</translation>
    </message>
    <message>
        <source>Thai customs</source>
        <translation>泰国海关</translation>
    </message>
    <message>
        <source>Lao customs</source>
        <translation>老挝海关</translation>
    </message>
    <message>
        <source>China customs (GACC)</source>
        <translation>中国海关（GACC）</translation>
    </message>
    <message>
        <source>Cambodian customs</source>
        <translation>柬埔寨海关</translation>
    </message>
    <message>
        <source>Myanmar customs</source>
        <translation>缅甸海关</translation>
    </message>
    <message>
        <source>Vietnam customs</source>
        <translation>越南海关</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Fuel surcharge</source>
        <translation>燃油附加费</translation>
    </message>
    <message>
        <source>Power for reefers</source>
        <translation>冷藏箱插电费</translation>
    </message>
    <message>
        <source>Handling at the hub</source>
        <translation>枢纽操作费</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Customs clearance</source>
        <translation>清关费</translation>
    </message>
    <message>
        <source>Transit</source>
        <translation>过境费</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>查验费</translation>
    </message>
    <message>
        <source>Deposit for duty</source>
        <translation>税款押金</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险费</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>仓储费</translation>
    </message>
    <message>
        <source>Fee for cancelling</source>
        <translation>取消费</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>增值税</translation>
    </message>
    <message>
        <source>PromptPay QR</source>
        <translation>PromptPay 二维码</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>银行转账</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>记账</translation>
    </message>
    <message>
        <source>Card, by link</source>
        <translation>银行卡（链接）</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法辨认</translation>
    </message>
    <message>
        <source>another kind of paper</source>
        <translation>单证种类不符</translation>
    </message>
    <message>
        <source>says something else than the booking</source>
        <translation>与预订内容不符</translation>
    </message>
    <message>
        <source>no longer valid</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签字</translation>
    </message>
    <message>
        <source>holds a harmful program</source>
        <translation>含有恶意程序</translation>
    </message>
    <message>
        <source>locked with a password</source>
        <translation>有密码保护</translation>
    </message>
    <message>
        <source>damaged file</source>
        <translation>文件损坏</translation>
    </message>
    <message>
        <source>The hub goes there; the address is right as it is.</source>
        <translation>枢纽可送达，地址无误。</translation>
    </message>
    <message>
        <source>The hub goes there, and would write the address otherwise:</source>
        <translation>枢纽可送达，但地址写法建议如下：</translation>
    </message>
    <message>
        <source>The hub knows several places like this. Write the address in full.</source>
        <translation>枢纽找到多个类似地点，请写明完整地址。</translation>
    </message>
    <message>
        <source>The hub does not find this address. Put it right and check it again:</source>
        <translation>枢纽找不到该地址，请更正后再次核对：</translation>
    </message>
    <message>
        <source>The hub does not go there. Choose another service or another hub.</source>
        <translation>枢纽不送达该地，请选择其他服务或其他枢纽。</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Import a spreadsheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import {count} products</source>
        <translation>导入 {count} 种商品</translation>
    </message>
    <message>
        <source>Import one product</source>
        <translation>导入 1 种商品</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>不做更改</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>{reference}: the hub said no</source>
        <translation>{reference}：枢纽已拒绝</translation>
    </message>
    <message>
        <source>{reference}: the answer of the hub is not known</source>
        <translation>{reference}：枢纽的答复未知</translation>
    </message>
    <message>
        <source>{printer}: something was not printed</source>
        <translation>{printer}：有内容没有打印</translation>
    </message>
    <message>
        <source>{printer}: look whether it was printed</source>
        <translation>{printer}：请查看是否已打印</translation>
    </message>
</context>
<context>
    <name>InboxCell</name>
    <message>
        <source>Inbox · {count} new</source>
        <translation>消息 · {count} 条新</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>What the hub, the border and the printers did while nobody looked</source>
        <translation>无人查看时枢纽、口岸和打印机发生的事</translation>
    </message>
</context>
<context>
    <name>InboxDialog</name>
    <message>
        <source>Inbox</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有任何消息。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ItemWords</name>
    <message>
        <source>GACC registration (China)</source>
        <translation>海关总署注册号 GACC（中国）</translation>
    </message>
    <message>
        <source>GAP orchard number</source>
        <translation>果园注册号（GAP）</translation>
    </message>
    <message>
        <source>DOA packing house number</source>
        <translation>包装厂注册号（DOA）</translation>
    </message>
    <message>
        <source>DOA exporter number</source>
        <translation>泰国农业厅出口商编号</translation>
    </message>
    <message>
        <source>Thai FDA cosmetic notification</source>
        <translation>泰国食药监化妆品备案号</translation>
    </message>
    <message>
        <source>Cosmetic notification (Cambodia)</source>
        <translation>化妆品备案号（柬埔寨）</translation>
    </message>
    <message>
        <source>Global location number (GLN)</source>
        <translation>全球位置码（GLN）</translation>
    </message>
    <message>
        <source>Tax ID (Thailand)</source>
        <translation>税号（泰国）</translation>
    </message>
    <message>
        <source>Customs registration (Thailand)</source>
        <translation>海关注册号（泰国）</translation>
    </message>
    <message>
        <source>Social credit code, USCC (China)</source>
        <translation>统一社会信用代码（中国）</translation>
    </message>
    <message>
        <source>Customs registration (China)</source>
        <translation>海关注册编码（中国）</translation>
    </message>
    <message>
        <source>Tax number (Cambodia)</source>
        <translation>税号（柬埔寨）</translation>
    </message>
    <message>
        <source>Tax number (Laos)</source>
        <translation>税号（老挝）</translation>
    </message>
    <message>
        <source>Tax number (Myanmar)</source>
        <translation>税号（缅甸）</translation>
    </message>
    <message>
        <source>Tax code (Vietnam)</source>
        <translation>税号（越南）</translation>
    </message>
    <message>
        <source>Legal entity identifier (LEI)</source>
        <translation>法人机构识别编码（LEI）</translation>
    </message>
    <message>
        <source>explosives</source>
        <translation>爆炸品</translation>
    </message>
    <message>
        <source>flammable gases</source>
        <translation>易燃气体</translation>
    </message>
    <message>
        <source>gases, neither flammable nor toxic</source>
        <translation>非易燃无毒气体</translation>
    </message>
    <message>
        <source>toxic gases</source>
        <translation>毒性气体</translation>
    </message>
    <message>
        <source>flammable liquids</source>
        <translation>易燃液体</translation>
    </message>
    <message>
        <source>flammable solids</source>
        <translation>易燃固体</translation>
    </message>
    <message>
        <source>liable to spontaneous combustion</source>
        <translation>易于自燃的物质</translation>
    </message>
    <message>
        <source>flammable gases in contact with water</source>
        <translation>遇水放出易燃气体的物质</translation>
    </message>
    <message>
        <source>oxidizing substances</source>
        <translation>氧化性物质</translation>
    </message>
    <message>
        <source>organic peroxides</source>
        <translation>有机过氧化物</translation>
    </message>
    <message>
        <source>toxic substances</source>
        <translation>毒性物质</translation>
    </message>
    <message>
        <source>infectious substances</source>
        <translation>感染性物质</translation>
    </message>
    <message>
        <source>radioactive material</source>
        <translation>放射性物质</translation>
    </message>
    <message>
        <source>corrosive substances</source>
        <translation>腐蚀性物质</translation>
    </message>
    <message>
        <source>miscellaneous, lithium batteries among them</source>
        <translation>杂项危险物质，含锂电池</translation>
    </message>
    <message>
        <source>Not dangerous goods</source>
        <translation>非危险品</translation>
    </message>
    <message>
        <source>I · great danger</source>
        <translation>I · 高度危险</translation>
    </message>
    <message>
        <source>II · medium danger</source>
        <translation>II · 中度危险</translation>
    </message>
    <message>
        <source>III · minor danger</source>
        <translation>III · 轻度危险</translation>
    </message>
    <message>
        <source>The exporter</source>
        <translation>出口商</translation>
    </message>
    <message>
        <source>The importer</source>
        <translation>进口商</translation>
    </message>
    <message>
        <source>A third party</source>
        <translation>第三方</translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message>
        <source>Trade mode</source>
        <translation>贸易方式</translation>
    </message>
    <message>
        <source>Containers and trucks</source>
        <translation>集装箱和车辆</translation>
    </message>
    <message>
        <source>One line for each container, truck, wagon or air container of this shipment.</source>
        <translation>本批货的每个集装箱、卡车、铁路货车或航空集装器各一行。</translation>
    </message>
    <message>
        <source>Issued retroactively</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>Accumulation</source>
        <translation>累积</translation>
    </message>
    <message>
        <source>Part of a split series</source>
        <translation>分批装运</translation>
    </message>
    <message>
        <source>Back-to-back</source>
        <translation>背对背证书</translation>
    </message>
    <message>
        <source>Certificate issued on</source>
        <translation>证书签发日期</translation>
    </message>
    <message>
        <source>Third party that invoices</source>
        <translation>第三方开票公司</translation>
    </message>
    <message>
        <source>Third party’s country</source>
        <translation>第三方所在国</translation>
    </message>
    <message>
        <source>Origin on the certificate</source>
        <translation>证书上的原产国</translation>
    </message>
    <message>
        <source>Producer on the certificate</source>
        <translation>证书上的生产商</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Size and type</source>
        <translation>尺寸箱型</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>司机</translation>
    </message>
    <message>
        <source>Tare kg</source>
        <translation>皮重 kg</translation>
    </message>
    <message>
        <source>VGM kg</source>
        <translation>VGM kg</translation>
    </message>
    <message>
        <source>Set point °C</source>
        <translation>设定温度 °C</translation>
    </message>
    <message>
        <source>Vent m³/h</source>
        <translation>通风 m³/h</translation>
    </message>
</context>
<context>
    <name>LabelWords</name>
    <message>
        <source>A4 sheet of {count}</source>
        <translation>A4 一张 {count} 枚</translation>
    </message>
    <message>
        <source>{size} mm</source>
        <translation>{size} 毫米</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pictures (PNG)</source>
        <translation>图片 (PNG)</translation>
    </message>
    <message>
        <source>ZPL, for Zebra printers</source>
        <translation>ZPL（斑马打印机）</translation>
    </message>
    <message>
        <source>TSPL, for TSC and Xprinter</source>
        <translation>TSPL（TSC 和 Xprinter）</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Labels of {reference}</source>
        <translation>{reference} 的标签</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Make the labels</source>
        <translation>制作标签</translation>
    </message>
    <message>
        <source>{dpi} dpi</source>
        <translation>{dpi} dpi</translation>
    </message>
    <message>
        <source>Kinds of label</source>
        <translation>标签种类</translation>
    </message>
    <message>
        <source>No size holds all of these kinds. Make them one after another.</source>
        <translation>没有一种尺寸适合所有所选种类，请逐一制作。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>First place on the sheet</source>
        <translation>纸上起始位置</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>as many as usual</source>
        <translation>按惯例数量</translation>
    </message>
    <message>
        <source>{kind} × {count}</source>
        <translation>{kind} × {count}</translation>
    </message>
    <message>
        <source>Of each label</source>
        <translation>每种标签份数</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>One kind at a time: through the print queue, none twice</source>
        <translation>每次一种：经打印队列，不会重复打印</translation>
    </message>
</context>
<context>
    <name>LeavingHub</name>
    <message>
        <source>The token of {provider} is removed from the keyring: to come back you sign in anew. What waits for it stays in the outbox and is not sent meanwhile.</source>
        <translation>{provider} 的令牌将从密钥环中删除：再次使用时需重新登录。等待发送的内容留在发件箱，期间不会发送。</translation>
    </message>
    <message>
        <source>Leave this hub?</source>
        <translation>要离开此枢纽吗？</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Programs, fonts and tables that ShipDesk is made of</source>
        <translation>构成 ShipDesk 的程序、字体和数据表</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证正文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LineFacts</name>
    <message>
        <source>National tariff codes</source>
        <translation>目的国税号</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>注册号</translation>
    </message>
    <message>
        <source>Harvest</source>
        <translation>采收</translation>
    </message>
    <message>
        <source>Words on the label</source>
        <translation>标签文字</translation>
    </message>
    <message>
        <source>Dangerous goods</source>
        <translation>危险品</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>注册类别</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>HS codes</source>
        <translation>HS 编码</translation>
    </message>
    <message>
        <source>Harvested on</source>
        <translation>采收日期</translation>
    </message>
    <message>
        <source>Dry matter %</source>
        <translation>干物质 %</translation>
    </message>
    <message>
        <source>Ingredients</source>
        <translation>配料</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>致敏物质</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>贮存条件</translation>
    </message>
    <message>
        <source>How to use</source>
        <translation>食用/使用方法</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警示语</translation>
    </message>
    <message>
        <source>Responsible company</source>
        <translation>责任企业</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Proper shipping name</source>
        <translation>正式运输名称</translation>
    </message>
    <message>
        <source>Packing instr.</source>
        <translation>包装说明</translation>
    </message>
    <message>
        <source>Watt-hours</source>
        <translation>瓦时</translation>
    </message>
    <message>
        <source>Lithium g</source>
        <translation>锂含量 g</translation>
    </message>
    <message>
        <source>UN 38.3 report</source>
        <translation>UN 38.3 报告</translation>
    </message>
    <message>
        <source>Charge %</source>
        <translation>电量 %</translation>
    </message>
    <message>
        <source>Cargo aircraft only</source>
        <translation>仅限货机</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>生产日期</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>包装日期</translation>
    </message>
    <message>
        <source>Packed at °C</source>
        <translation>包装温度 °C</translation>
    </message>
    <message>
        <source>Telephone on mark</source>
        <translation>标记含电话</translation>
    </message>
    <message>
        <source>No commercial value</source>
        <translation>无商业价值</translation>
    </message>
    <message>
        <source>Energy kJ</source>
        <translation>能量 kJ</translation>
    </message>
    <message>
        <source>Protein g</source>
        <translation>蛋白质 g</translation>
    </message>
    <message>
        <source>Fat g</source>
        <translation>脂肪 g</translation>
    </message>
    <message>
        <source>Saturated fat g</source>
        <translation>饱和脂肪 g</translation>
    </message>
    <message>
        <source>Carbohydrate g</source>
        <translation>碳水化合物 g</translation>
    </message>
    <message>
        <source>Sugars g</source>
        <translation>糖 g</translation>
    </message>
    <message>
        <source>Sodium mg</source>
        <translation>钠 mg</translation>
    </message>
    <message>
        <source>Nutrition per</source>
        <translation>营养成分每</translation>
    </message>
</context>
<context>
    <name>LineItem</name>
    <message>
        <source>Description in each language</source>
        <translation>各语言品名</translation>
    </message>
    <message>
        <source>GTIN (barcode number)</source>
        <translation>GTIN（条码号）</translation>
    </message>
    <message>
        <source>Tariff of the HS code</source>
        <translation>税号所属税则</translation>
    </message>
    <message>
        <source>Licences of the goods</source>
        <translation>商品的许可与注册号</translation>
    </message>
    <message>
        <source>Class of danger</source>
        <translation>危险类别</translation>
    </message>
    <message>
        <source>UN number</source>
        <translation>UN 编号</translation>
    </message>
    <message>
        <source>Packing group</source>
        <translation>包装类别</translation>
    </message>
    <message>
        <source>Limited quantity</source>
        <translation>有限数量</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>品名</translation>
    </message>
</context>
<context>
    <name>LineMaterials</name>
    <message>
        <source>&amp;Materials of line</source>
        <translation>该行的材料(&amp;M)</translation>
    </message>
    <message>
        <source>Materials of line</source>
        <translation>该行的材料</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS 编码</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>原产国</translation>
    </message>
    <message>
        <source>Value in the line</source>
        <translation>在该行的价值</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Criterion that you looked up in an agreement&apos;s product list</source>
        <translation>您在协定产品清单中查到的标准</translation>
    </message>
    <message>
        <source>Agreement of the product list</source>
        <translation>产品清单所属协定</translation>
    </message>
    <message>
        <source>Criterion of the product list</source>
        <translation>产品清单的标准</translation>
    </message>
    <message>
        <source>Regional value content in per cent</source>
        <translation>区域价值成分（百分比）</translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <source>Add a line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>删除行</translation>
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
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
</context>
<context>
    <name>LoadBars</name>
    <message>
        <source>weight {percent} %</source>
        <translation>载重 {percent}%</translation>
    </message>
    <message>
        <source>room {percent} %</source>
        <translation>空间 {percent}%</translation>
    </message>
</context>
<context>
    <name>LoadingPlanDialog</name>
    <message>
        <source>Loading plan</source>
        <translation>装载图</translation>
    </message>
    <message>
        <source>Load into</source>
        <translation>装入</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Drawing the loading plan</source>
        <translation>正在绘制装载图</translation>
    </message>
    <message>
        <source>Save copies in</source>
        <translation>副本保存到</translation>
    </message>
    <message>
        <source>{file} saved in {folder}.</source>
        <translation>已将 {file} 保存到 {folder}。</translation>
    </message>
    <message>
        <source>Saving copies</source>
        <translation>正在保存副本</translation>
    </message>
    <message>
        <source>{count} pieces do not fit; the last page says why.</source>
        <translation>有 {count} 件装不下，原因见最后一页。</translation>
    </message>
    <message>
        <source>As the shipment says</source>
        <translation>按本票货物所写</translation>
    </message>
</context>
<context>
    <name>LotChoice</name>
    <message>
        <source>Choose a lot…</source>
        <translation>选择批次…</translation>
    </message>
    <message>
        <source>The catalog knows no lot of {sku}. Add lots beside the product in the catalog.</source>
        <translation>目录中没有 {sku} 的批次。请在目录的产品旁添加批次。</translation>
    </message>
    <message>
        <source>{lot}, good until {until}</source>
        <translation>{lot}，有效期至 {until}</translation>
    </message>
</context>
<context>
    <name>LotsDialog</name>
    <message>
        <source>Lots</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Keep this lot</source>
        <translation>保存此批次</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>生产日期</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Lot number</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Lots of {sku}</source>
        <translation>{sku} 的批次</translation>
    </message>
    <message>
        <source>A line of a shipment that names one of these lots takes its dates by itself.</source>
        <translation>货件行填写其中批号时，会自动带入日期。</translation>
    </message>
    <message>
        <source>The lot {number} was taken away.</source>
        <translation>已移除批次 {number}。</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回</translation>
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
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
</context>
<context>
    <name>ManifestActs</name>
    <message>
        <source>No other shipment of this route waits. Book one, then add it here.</source>
        <translation>此路线没有其他等待的货件。请先订舱，再在此添加。</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>正在添加</translation>
    </message>
    <message>
        <source>{name} holds more shipments now.</source>
        <translation>已向 {name} 添加货件。</translation>
    </message>
    <message>
        <source>Looking for shipments</source>
        <translation>正在查找货件</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>正在移除</translation>
    </message>
    <message>
        <source>Removed from {name}: {references}.</source>
        <translation>已从 {name} 移除：{references}。</translation>
    </message>
    <message>
        <source>Cancel {name}?</source>
        <translation>取消 {name}？</translation>
    </message>
    <message>
        <source>Its shipments stay booked and can go onto another manifest. Its name can’t be used again.</source>
        <translation>其中的货件仍保持订舱，可加入其他舱单；此名称不能再用。</translation>
    </message>
    <message>
        <source>Cancel the manifest</source>
        <translation>取消舱单</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>{name} is cancelled; its shipments are free again.</source>
        <translation>{name} 已取消，其中的货件可另行安排。</translation>
    </message>
    <message>
        <source>Printing the manifest</source>
        <translation>正在打印舱单</translation>
    </message>
    <message>
        <source>Closing the manifest</source>
        <translation>正在关闭舱单</translation>
    </message>
    <message>
        <source>{name} is closed. Its shipments go along.</source>
        <translation>{name} 已关闭，货件将随班次出运。</translation>
    </message>
    <message>
        <source>{name} is made.</source>
        <translation>{name} 已制作。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The copy is saved.</source>
        <translation>副本已保存。</translation>
    </message>
    <message>
        <source>Take {references} off {name}?</source>
        <translation>要将 {references} 从 {name} 中移出吗？</translation>
    </message>
    <message>
        <source>The hub is told. They stay booked but don’t go along; until it closes they can be added again.</source>
        <translation>枢纽会得知。订舱仍保留，但不随此班次走；关闭之前可再次加入。</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>移出</translation>
    </message>
</context>
<context>
    <name>ManifestDetails</name>
    <message>
        <source>Nothing stands on it</source>
        <translation>舱单上没有货物</translation>
    </message>
    <message>
        <source>Add booked shipments of this departure.</source>
        <translation>请添加此班次已订舱的货件。</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>票数</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Gross weight</source>
        <translation>毛重</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>货值</translation>
    </message>
    <message>
        <source>leaves {at}</source>
        <translation>{at} 出发</translation>
    </message>
    <message>
        <source>cut-off {at}</source>
        <translation>截止 {at}</translation>
    </message>
    <message>
        <source>{carrier}: {count} shipments, {weight} kg</source>
        <translation>{carrier}：{count} 票，{weight} 公斤</translation>
    </message>
</context>
<context>
    <name>ManifestList</name>
    <message>
        <source>Manifest</source>
        <translation>舱单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To the cut-off</source>
        <translation>距截止</translation>
    </message>
    <message>
        <source>Departs</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>票数</translation>
    </message>
    <message>
        <source>all there</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>货件</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation>缺少的单证</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>承运工具</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Gross kg</source>
        <translation>毛重 kg</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>货值</translation>
    </message>
    <message>
        <source>To</source>
        <translation>目的地</translation>
    </message>
</context>
<context>
    <name>ManifestPage</name>
    <message>
        <source>No manifest yet</source>
        <translation>还没有舱单</translation>
    </message>
    <message>
        <source>A manifest gathers the booked shipments of one departure. Close it before the cut-off.</source>
        <translation>舱单汇集同一班次已订舱的货件。请在截止时间前关闭。</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>舱单</translation>
    </message>
    <message>
        <source>Gather the booked shipments of one departure, then close the manifest before its cut-off.</source>
        <translation>汇集同一班次已订舱的货件，然后在截止时间前关闭舱单。</translation>
    </message>
    <message>
        <source>New manifest</source>
        <translation>新建舱单</translation>
    </message>
    <message>
        <source>Add shipments</source>
        <translation>添加货件</translation>
    </message>
    <message>
        <source>Remove from the manifest</source>
        <translation>从舱单移除</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Cancel the manifest</source>
        <translation>取消舱单</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Close manifest</source>
        <translation>关闭舱单</translation>
    </message>
</context>
<context>
    <name>ManifestPaperDialog</name>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ManifestWords</name>
    <message>
        <source>Waiting to send</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Closing, not confirmed</source>
        <translation>关闭中，待确认</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>cut-off passed</source>
        <translation>已过截止时间</translation>
    </message>
    <message>
        <source>{days} d {hours} h left</source>
        <translation>剩 {days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>剩 {hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>book it first</source>
        <translation>须先订舱</translation>
    </message>
    <message>
        <source>not accepted by the hub</source>
        <translation>枢纽尚未接受</translation>
    </message>
    <message>
        <source>another service</source>
        <translation>其他服务</translation>
    </message>
    <message>
        <source>booked for another departure</source>
        <translation>已订其他班次</translation>
    </message>
    <message>
        <source>on another manifest</source>
        <translation>已在其他舱单</translation>
    </message>
    <message>
        <source>Refused by the hub</source>
        <translation>枢纽拒绝</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>随班次出运</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>packing list</source>
        <translation>装箱单</translation>
    </message>
    <message>
        <source>pro-forma invoice</source>
        <translation>形式发票</translation>
    </message>
    <message>
        <source>phytosanitary certificate</source>
        <translation>植物检疫证书</translation>
    </message>
    <message>
        <source>certificate of origin</source>
        <translation>原产地证书</translation>
    </message>
    <message>
        <source>health certificate</source>
        <translation>卫生证书</translation>
    </message>
    <message>
        <source>test report</source>
        <translation>检测报告</translation>
    </message>
    <message>
        <source>export declaration</source>
        <translation>出口报关单</translation>
    </message>
    <message>
        <source>import permit</source>
        <translation>进口许可</translation>
    </message>
    <message>
        <source>import licence</source>
        <translation>进口许可证</translation>
    </message>
    <message>
        <source>quarantine permit</source>
        <translation>检疫许可</translation>
    </message>
    <message>
        <source>certificate of free sale</source>
        <translation>自由销售证书</translation>
    </message>
    <message>
        <source>insurance certificate</source>
        <translation>保险单</translation>
    </message>
    <message>
        <source>booking confirmation</source>
        <translation>订舱确认</translation>
    </message>
    <message>
        <source>VGM declaration</source>
        <translation>VGM 声明</translation>
    </message>
    <message>
        <source>fumigation certificate</source>
        <translation>熏蒸证书</translation>
    </message>
    <message>
        <source>cosmetic notification</source>
        <translation>化妆品备案</translation>
    </message>
    <message>
        <source>container</source>
        <translation>集装箱</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>卡车</translation>
    </message>
    <message>
        <source>wagon</source>
        <translation>车皮</translation>
    </message>
    <message>
        <source>flight unit</source>
        <translation>航空箱</translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message>
        <source>What stands in each column?</source>
        <translation>每一列是什么？</translation>
    </message>
    <message>
        <source>Each product needs a SKU and one name. One column may fill two fields.</source>
        <translation>每种商品需要货号和一个名称。一列可以填两个字段。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>填入</translation>
    </message>
    <message>
        <source>And also</source>
        <translation>以及</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>{header} fills</source>
        <translation>{header} 填入</translation>
    </message>
    <message>
        <source>{header} also fills</source>
        <translation>{header} 还填入</translation>
    </message>
    <message>
        <source>Where the table says nothing</source>
        <translation>表格未写明时</translation>
    </message>
    <message>
        <source>Two columns fill “{field}”. Leave one of them out.</source>
        <translation>有两列填入“{field}”，请去掉其中一列。</translation>
    </message>
    <message>
        <source>Choose which column is the SKU: your own number of each product.</source>
        <translation>请选择哪一列是货号（您自己的商品编号）。</translation>
    </message>
    <message>
        <source>Choose which column is the name, in any language.</source>
        <translation>请选择哪一列是名称，任何语言均可。</translation>
    </message>
    <message>
        <source>Opening the table</source>
        <translation>正在打开表格</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>{header} is in</source>
        <translation>{header}的单位</translation>
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
    <name>MomentField</name>
    <message>
        <source>day/month/year hour:minute</source>
        <translation>年-月-日 时:分</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Everything of this desk goes into one sealed file: shipments, catalogs, papers, settings.</source>
        <translation>此工作台的全部内容将存入一个封装文件：货件、目录、单证和设置。</translation>
    </message>
    <message>
        <source>Choose where</source>
        <translation>选择位置</translation>
    </message>
    <message>
        <source>Move this desk to another computer</source>
        <translation>将此工作台移到另一台电脑</translation>
    </message>
    <message>
        <source>I go on working at the &amp;other computer</source>
        <translation>在另一台电脑上继续工作(&amp;O)</translation>
    </message>
    <message>
        <source>This desk’s outbox waits from then on, so that nothing is sent from both computers.</source>
        <translation>此后本工作台的发件箱会暂停，以免两台电脑同时发送。</translation>
    </message>
    <message>
        <source>I go on working &amp;here</source>
        <translation>在此继续工作(&amp;H)</translation>
    </message>
    <message>
        <source>This desk goes on sending. The other one sends nothing until somebody says so there.</source>
        <translation>本工作台照常发送。另一台在有人确认之前不会发送任何内容。</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Move this desk to another computer</source>
        <translation>将此工作台移到另一台电脑</translation>
    </message>
    <message>
        <source>Desks of ShipDesk</source>
        <translation>ShipDesk 工作台</translation>
    </message>
    <message>
        <source>Bring a desk from another computer</source>
        <translation>从另一台电脑导入工作台</translation>
    </message>
    <message>
        <source>Bringing the desk</source>
        <translation>正在导入工作台</translation>
    </message>
    <message>
        <source>The desk was not packed</source>
        <translation>工作台未能打包</translation>
    </message>
    <message>
        <source>Packing the desk</source>
        <translation>正在打包工作台</translation>
    </message>
    <message>
        <source>The desk lies in {file}, sealed {seal}. On the other computer choose “I bring my desk from another computer” at the first start, and compare the eight letters there.</source>
        <translation>工作台已存入 {file}，封印 {seal}。在另一台电脑首次启动时选择“我从另一台电脑带来工作台”，并核对这八个字符。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The desk is packed</source>
        <translation>工作台已打包</translation>
    </message>
    <message>
        <source>Everything is here, sealed {seal}. The outbox waits until you have looked and say that work goes on here. A hub on the network asks you to sign in again.</source>
        <translation>全部内容已到，封印 {seal}。发件箱会暂停，直到您查看并确认在此继续工作。若使用网络枢纽，需要重新登录。</translation>
    </message>
    <message>
        <source>The desk has arrived</source>
        <translation>工作台已到达</translation>
    </message>
    <message>
        <source>Check a desk file</source>
        <translation>核对工作台文件</translation>
    </message>
    <message>
        <source>Checking the desk file</source>
        <translation>正在核对工作台文件</translation>
    </message>
    <message>
        <source>The outbox here waits now, until somebody says that work goes on here.</source>
        <translation>此处的发件箱现已暂停，直到有人确认在此继续工作。</translation>
    </message>
    <message>
        <source>This desk works on as before.</source>
        <translation>本工作台照常工作。</translation>
    </message>
    <message>
        <source>{file} is whole and unchanged, sealed {seal}. Made {moment} at the desk of {company}: {count} files, {size}. Nothing of it was brought in.</source>
        <translation>{file} 完整且未被更改，封印 {seal}。由 {company} 的工作台于 {moment} 制作：{count} 个文件，{size}。没有导入任何内容。</translation>
    </message>
    <message>
        <source>a company without a name</source>
        <translation>未命名的公司</translation>
    </message>
    <message>
        <source>The desk file is whole</source>
        <translation>工作台文件完整</translation>
    </message>
</context>
<context>
    <name>NewManifestDialog</name>
    <message>
        <source>New manifest</source>
        <translation>新建舱单</translation>
    </message>
    <message>
        <source>What goes along on one departure</source>
        <translation>同一班次一同出运的货物</translation>
    </message>
    <message>
        <source>&amp;Departure</source>
        <translation>班次(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Name of the manifest</source>
        <translation>舱单名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the manifest</source>
        <translation>舱单名称</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>All or none</source>
        <translation>全选或全不选</translation>
    </message>
    <message>
        <source>Make the manifest</source>
        <translation>制作舱单</translation>
    </message>
    <message>
        <source>No booked shipment waits for a departure. Book a shipment first.</source>
        <translation>没有已订舱、等待班次的货件。请先订舱。</translation>
    </message>
    <message>
        <source>Shipments: {count} · packages: {packages}</source>
        <translation>货件：{count} 票 · 件数：{packages}</translation>
    </message>
    <message>
        <source>Making the manifest</source>
        <translation>正在制作舱单</translation>
    </message>
    <message>
        <source>The hub is told at once. Shipments can be taken off, and the manifest cancelled, until it closes.</source>
        <translation>枢纽会立即得知。关闭之前可移出货件，也可取消舱单。</translation>
    </message>
</context>
<context>
    <name>NewPartyDialog</name>
    <message>
        <source>New party</source>
        <translation>新增往来单位</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Add the party</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>NewProductAct</name>
    <message>
        <source>New product…</source>
        <translation>新产品…</translation>
    </message>
</context>
<context>
    <name>NewProductDialog</name>
    <message>
        <source>New product</source>
        <translation>新产品</translation>
    </message>
    <message>
        <source>A number of your own and a name in one language are enough to begin.</source>
        <translation>有自编货号和任一语言的名称即可开始。</translation>
    </message>
    <message>
        <source>Add the product</source>
        <translation>添加产品</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
</context>
<context>
    <name>NewShipmentDialog</name>
    <message>
        <source>New shipment</source>
        <translation>新建货件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Make the shipment</source>
        <translation>创建货件</translation>
    </message>
    <message>
        <source>Making the shipment</source>
        <translation>正在创建货件</translation>
    </message>
    <message>
        <source>There are no products yet. Import your product list first, then make the shipment.</source>
        <translation>还没有产品。请先导入产品清单，再新建货件。</translation>
    </message>
    <message>
        <source>Go to the catalog</source>
        <translation>前往产品目录</translation>
    </message>
    <message>
        <source>The address book is empty. Add your own company and the buyer.</source>
        <translation>通讯录为空。请添加贵公司和买方。</translation>
    </message>
    <message>
        <source>New party</source>
        <translation>新增往来单位</translation>
    </message>
    <message>
        <source>Choose the consignee first</source>
        <translation>请先选择收货人</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>Choose a route</source>
        <translation>选择路线</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>编号(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Exporter</source>
        <translation>出口商(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Consignee</source>
        <translation>收货人(&amp;C)</translation>
    </message>
    <message>
        <source>R&amp;oute</source>
        <translation>路线(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Incoterm</source>
        <translation>贸易术语(&amp;I)</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>地点(&amp;L)</translation>
    </message>
    <message>
        <source>First &amp;product</source>
        <translation>首个产品(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>数量(&amp;Q)</translation>
    </message>
    <message>
        <source>Type a part of the name (↓ shows all)</source>
        <translation>输入名称的一部分（↓ 显示全部）</translation>
    </message>
    <message>
        <source>From &amp;template</source>
        <translation>从模板(&amp;T)</translation>
    </message>
    <message>
        <source>None: fill in the fields</source>
        <translation>不使用：自行填写</translation>
    </message>
    <message>
        <source>Re&amp;move this template</source>
        <translation>删除此模板(&amp;M)</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Instructions for delivery</source>
        <translation>交货说明</translation>
    </message>
    <message>
        <source>For whoever delivers: opening hours, unloading, whom to call.</source>
        <translation>供送货人参考：营业时间、卸货方式、联系人。</translation>
    </message>
    <message>
        <source>Own notes</source>
        <translation>自用备注</translation>
    </message>
    <message>
        <source>Kept with the shipment and given back by the hub as they are; never printed.</source>
        <translation>随货保存，枢纽原样返回，不会打印。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>NoticeForm</name>
    <message>
        <source>Look again</source>
        <translation>请再看</translation>
    </message>
    <message>
        <source>Stops the shipment</source>
        <translation>阻止发运</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>供参考</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What is so</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Who said so, when</source>
        <translation>何人何时告知</translation>
    </message>
    <message>
        <source>How grave</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的国</translation>
    </message>
    <message>
        <source>HS codes that begin with</source>
        <translation>HS 编码开头</translation>
    </message>
    <message>
        <source>Class of goods</source>
        <translation>货物类别</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>口岸</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>NoticesDialog</name>
    <message>
        <source>Your own notices</source>
        <translation>您自己的通知</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>新通知</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The notice is kept. It counts from the next check on.</source>
        <translation>通知已保存，自下次检查起生效。</translation>
    </message>
    <message>
        <source>No notice of your own yet. Write down here what an office, a broker or a buyer told you.</source>
        <translation>还没有自己的通知。请把机关、报关行或买方告知的事记在这里。</translation>
    </message>
</context>
<context>
    <name>OrdersDialog</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Take orders into this shipment</source>
        <translation>将订单取入此货件</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Take the orders</source>
        <translation>取入订单</translation>
    </message>
    <message>
        <source>A table (CSV, Excel) with SKU and quantity, or an export of Shopify or WooCommerce.</source>
        <translation>含货号和数量的表格（CSV、Excel），或 Shopify、WooCommerce 的导出文件。</translation>
    </message>
    <message>
        <source>Orders (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.json);;All files (*)</source>
        <translation>订单 (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>{count} lines name a product that no catalog has. Their orders are not ticked.</source>
        <translation>有 {count} 行的商品不在任何目录中，相应订单未勾选。</translation>
    </message>
    <message>
        <source>not in a catalog</source>
        <translation>不在目录中</translation>
    </message>
</context>
<context>
    <name>OriginCard</name>
    <message>
        <source>Criterion: {criterion}</source>
        <translation>标准：{criterion}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>No preference</source>
        <translation>不使用优惠</translation>
    </message>
    <message>
        <source>Does not serve</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Serves, to verify</source>
        <translation>适用，待核实</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>使用此项</translation>
    </message>
    <message>
        <source>{standing} · proposed</source>
        <translation>{standing} · 建议</translation>
    </message>
    <message>
        <source>{standing} · no certificate needed</source>
        <translation>{standing} · 无需证书</translation>
    </message>
</context>
<context>
    <name>OriginDialog</name>
    <message>
        <source>Origin</source>
        <translation>原产地</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Origin and preference</source>
        <translation>原产地与优惠</translation>
    </message>
    <message>
        <source>List what each line is made of. A material counts as foreign unless it comes from Thailand, or from another party where accumulation is claimed.</source>
        <translation>请列出每行货物的材料。除来自泰国，或在申请累积时来自其他缔约方外，材料均视为外国材料。</translation>
    </message>
</context>
<context>
    <name>OutboxColumns</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>货件</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>下次尝试</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>The outbox is empty</source>
        <translation>发件箱为空</translation>
    </message>
    <message>
        <source>Bookings and cancellations stand here until the hub has answered, and after.</source>
        <translation>预订和取消会列在这里，枢纽答复后仍可查看。</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Every wish to the hub and its answer. Nothing is ever sent twice. F5 sends and receives now.</source>
        <translation>发给枢纽的每项请求及其答复。不会重复发送。按 F5 立即收发。</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>Send what waits and read the hub’s news</source>
        <translation>发送等待项并读取枢纽消息</translation>
    </message>
    <message>
        <source>Sending to the hub</source>
        <translation>正在发送到枢纽</translation>
    </message>
    <message>
        <source>The hub refused {count}. Choose it in the list to read why.</source>
        <translation>枢纽拒绝了 {count} 项。在列表中选中可查看原因。</translation>
    </message>
    <message>
        <source>The hub was not reached; {count} still wait. They stay here and are sent later.</source>
        <translation>未能连接枢纽，仍有 {count} 项等待，稍后会发送。</translation>
    </message>
    <message>
        <source>Everything is sent. {count} news from the hub.</source>
        <translation>全部已发送。枢纽有 {count} 条新消息。</translation>
    </message>
    <message>
        <source>The very same wish once more; the hub takes it only once</source>
        <translation>同一请求再发一次；枢纽只受理一次</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>A wish that never went out, or one that the hub refused</source>
        <translation>从未发出或被枢纽拒绝的请求</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Only what failed</source>
        <translation>仅显示失败项</translation>
    </message>
    <message>
        <source>What the hub refused and nobody wished anew, and what waits for it</source>
        <translation>枢纽已拒绝且无人重新提交的请求，以及等待它们的请求</translation>
    </message>
    <message>
        <source>Papers at the hub…</source>
        <translation>枢纽处的单证…</translation>
    </message>
    <message>
        <source>All papers and labels that lie at the hub, and whether ours are the same</source>
        <translation>枢纽处的所有单证和标签，以及与我方的是否一致</translation>
    </message>
</context>
<context>
    <name>OverridesDialog</name>
    <message>
        <source>What was let pass</source>
        <translation>已放行的事项</translation>
    </message>
    <message>
        <source>Nothing was let pass</source>
        <translation>没有放行的事项</translation>
    </message>
    <message>
        <source>A finding that somebody lets pass will stand here with its reason, also once taken back.</source>
        <translation>有人放行的事项会连同原因列在这里，撤回后也保留。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>PackingPlanDialog</name>
    <message>
        <source>How to pack</source>
        <translation>装箱方式</translation>
    </message>
    <message>
        <source>Temperature classes, dangerous goods and lots keep apart by themselves. The choice is kept.</source>
        <translation>不同温度类别、危险品和批次会自动分开。所选方式会保留。</translation>
    </message>
    <message>
        <source>Pack like this</source>
        <translation>按此装箱</translation>
    </message>
    <message>
        <source>Dunnage</source>
        <translation>衬垫材料</translation>
    </message>
    <message>
        <source>Rests of several lines share a carton</source>
        <translation>多行零头合装一箱</translation>
    </message>
    <message>
        <source>Also where their lots differ</source>
        <translation>批次不同也可合装</translation>
    </message>
    <message>
        <source>Pallets</source>
        <translation>托盘</translation>
    </message>
    <message>
        <source>Two pallets on one another</source>
        <translation>托盘叠放两层</translation>
    </message>
    <message>
        <source>Load into</source>
        <translation>装入</translation>
    </message>
    <message>
        <source>State the VGM of containers</source>
        <translation>填写集装箱 VGM</translation>
    </message>
    <message>
        <source>Marks on cartons</source>
        <translation>箱唛</translation>
    </message>
    <message>
        <source>Ends in {n}/{N}. May hold {initials}, {consignee}, {reference}, {destination}, {origin}.</source>
        <translation>以 {n}/{N} 结尾，可包含 {initials}、{consignee}、{reference}、{destination}、{origin}。</translation>
    </message>
    <message>
        <source>Loose cartons</source>
        <translation>散箱</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>尚未决定</translation>
    </message>
    <message>
        <source>Keep the cartons added by hand: {count}</source>
        <translation>保留手工添加的纸箱：{count}</translation>
    </message>
</context>
<context>
    <name>PackingStep</name>
    <message>
        <source>Not packed yet</source>
        <translation>尚未装箱</translation>
    </message>
    <message>
        <source>Packing makes numbered cartons of the lines, by the carton data of each product.</source>
        <translation>装箱按每个产品的纸箱数据，把各行货物装入带编号的纸箱。</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>装箱</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>装箱</translation>
    </message>
    <message>
        <source>Pack again</source>
        <translation>重新装箱</translation>
    </message>
    <message>
        <source>Forget these cartons and pack all lines anew</source>
        <translation>放弃这些纸箱，重新装箱</translation>
    </message>
    <message>
        <source>{packages} packages · gross {gross} kg · net {net} kg · {volume} m³</source>
        <translation>{packages} 件 · 毛重 {gross} 千克 · 净重 {net} 千克 · {volume} 立方米</translation>
    </message>
    <message>
        <source>Carton</source>
        <translation>纸箱</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Gross kg</source>
        <translation>毛重 千克</translation>
    </message>
    <message>
        <source>Size cm</source>
        <translation>尺寸 厘米</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>唛头</translation>
    </message>
    <message>
        <source>Changing cartons</source>
        <translation>正在更改纸箱</translation>
    </message>
    <message>
        <source>How to pack…</source>
        <translation>装箱方式…</translation>
    </message>
    <message>
        <source>Mixed cartons, pallets, container or truck, marks</source>
        <translation>混装箱、托盘、集装箱或卡车、唛头</translation>
    </message>
    <message>
        <source>Add cartons…</source>
        <translation>添加纸箱…</translation>
    </message>
    <message>
        <source>Many equal cartons of a line at once</source>
        <translation>一次添加某行的多个相同纸箱</translation>
    </message>
    <message>
        <source>Weight and size…</source>
        <translation>重量和尺寸…</translation>
    </message>
    <message>
        <source>Put right the chosen cartons</source>
        <translation>更正所选纸箱</translation>
    </message>
    <message>
        <source>Loading plan…</source>
        <translation>装载图…</translation>
    </message>
    <message>
        <source>What stands where, to print for the loader</source>
        <translation>什么放在哪里，可打印给装货员</translation>
    </message>
    <message>
        <source>Show each carton</source>
        <translation>逐箱显示</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>托盘</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Total kg</source>
        <translation>合计 kg</translation>
    </message>
    <message>
        <source>{packages} packages ({cartons} cartons) · gross {gross} kg · net {net} kg · {volume} m³</source>
        <translation>{packages} 件（{cartons} 箱）· 毛重 {gross} 公斤 · 净重 {net} 公斤 · {volume} 立方米</translation>
    </message>
</context>
<context>
    <name>PageSheet</name>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
</context>
<context>
    <name>PaperActs</name>
    <message>
        <source>Save copies in a folder</source>
        <translation>将副本存到文件夹</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Save in one ZIP file</source>
        <translation>存为一个 ZIP 文件</translation>
    </message>
    <message>
        <source>Issue the whole set</source>
        <translation>出具全套单证</translation>
    </message>
    <message>
        <source>Issuing</source>
        <translation>正在出具</translation>
    </message>
    <message>
        <source>Issuing papers and labels</source>
        <translation>正在出具单证和标签</translation>
    </message>
    <message>
        <source>Nothing has changed since: this is the paper as it was issued.</source>
        <translation>此后没有变化：这就是当时出具的单证。</translation>
    </message>
    <message>
        <source>Revision {revision} of {paper} is issued.</source>
        <translation>已出具{paper}第 {revision} 版。</translation>
    </message>
    <message>
        <source>Papers and labels of {count} shipments are issued.</source>
        <translation>已出具 {count} 票货件的单证和标签。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Files saved: {count}.</source>
        <translation>已保存 {count} 个文件。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
</context>
<context>
    <name>PaperCopies</name>
    <message>
        <source>Save copies in</source>
        <translation>副本保存到</translation>
    </message>
    <message>
        <source>Save all in one ZIP file</source>
        <translation>全部存为一个 ZIP 文件</translation>
    </message>
    <message>
        <source>Save copies…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>Save as ZIP…</source>
        <translation>存为 ZIP…</translation>
    </message>
    <message>
        <source>{count} files saved in {folder}.</source>
        <translation>已将 {count} 个文件保存到 {folder}。</translation>
    </message>
    <message>
        <source>Saving copies</source>
        <translation>正在保存副本</translation>
    </message>
</context>
<context>
    <name>PaperFacts</name>
    <message>
        <source>Stopped until this is put right:</source>
        <translation>改正以下各项前不能出具：</translation>
    </message>
    <message>
        <source>Still empty on this paper:</source>
        <translation>此单证尚缺：</translation>
    </message>
    <message>
        <source>What stops this paper</source>
        <translation>此单证为何不能出具</translation>
    </message>
    <message>
        <source>What is still empty on this paper</source>
        <translation>此单证尚缺的栏目</translation>
    </message>
    <message>
        <source>(to verify)</source>
        <translation>（待核实）</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>装箱</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Paper</source>
        <translation>单证</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>货件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>出具时间</translation>
    </message>
</context>
<context>
    <name>PaperLook</name>
    <message>
        <source>As it would be now</source>
        <translation>按当前数据</translation>
    </message>
    <message>
        <source>Look at the paper with today&apos;s data, before it is issued</source>
        <translation>出具前以当前数据查看单证</translation>
    </message>
</context>
<context>
    <name>PaperRows</name>
    <message>
        <source>Paper</source>
        <translation>单证</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Beside English</source>
        <translation>与英文并列</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Stopped by a finding</source>
        <translation>被检查结果拦住</translation>
    </message>
    <message>
        <source>To fill in: {count}</source>
        <translation>待填：{count}</translation>
    </message>
    <message>
        <source>Ready to issue</source>
        <translation>可出具</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Choose a paper to see it here.</source>
        <translation>选择单证即可在此查看。</translation>
    </message>
    <message>
        <source>Commands for the label printer</source>
        <translation>标签打印机指令</translation>
    </message>
    <message>
        <source>Picture of the paper</source>
        <translation>单证图片</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>Current</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Replaced by a newer one</source>
        <translation>已有新版</translation>
    </message>
    <message>
        <source>English and Thai</source>
        <translation>英文和泰文</translation>
    </message>
    <message>
        <source>English and Chinese</source>
        <translation>英文和中文</translation>
    </message>
    <message>
        <source>English and Vietnamese</source>
        <translation>英文和越南文</translation>
    </message>
    <message>
        <source>English and Lao</source>
        <translation>英文和老挝文</translation>
    </message>
    <message>
        <source>English and Khmer</source>
        <translation>英文和高棉文</translation>
    </message>
    <message>
        <source>English and Burmese</source>
        <translation>英文和缅甸文</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>越南文</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>老挝文</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>高棉文</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>缅甸文</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>No papers yet</source>
        <translation>还没有单证</translation>
    </message>
    <message>
        <source>Pack and check a shipment; its invoice, packing list and labels then stand here.</source>
        <translation>先装箱并检查货件，发票、装箱单和标签便会在此列出。</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>单证</translation>
    </message>
    <message>
        <source>What was issued never changes. Issue again where the data of the shipment has changed since.</source>
        <translation>已出具的单证不会改变；货件数据变更后请重新出具。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as ZIP</source>
        <translation>存为 ZIP</translation>
    </message>
    <message>
        <source>Issue all that changed</source>
        <translation>重新出具所有已变更的</translation>
    </message>
    <message>
        <source>The whole set of every shipment whose data changed since</source>
        <translation>数据有变的每票货件的全套单证</translation>
    </message>
    <message>
        <source>Issue again</source>
        <translation>重新出具</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>File of this paper</source>
        <translation>此单证的文件</translation>
    </message>
</context>
<context>
    <name>PapersStep</name>
    <message>
        <source>Issued papers are frozen; when the shipment changes, issue them again.</source>
        <translation>已出具的单证不再变动；货件有变化时请重新出具。</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>单证</translation>
    </message>
    <message>
        <source>Issuing papers and labels</source>
        <translation>正在出具单证和标签</translation>
    </message>
    <message>
        <source>Issuing papers</source>
        <translation>正在出具单证</translation>
    </message>
    <message>
        <source>Making labels</source>
        <translation>正在制作标签</translation>
    </message>
    <message>
        <source>Issue every paper that this shipment needs</source>
        <translation>出具此货件所需的全部单证</translation>
    </message>
    <message>
        <source>Issue the chosen papers alone</source>
        <translation>仅出具所选单证</translation>
    </message>
    <message>
        <source>Another paper…</source>
        <translation>其他单证…</translation>
    </message>
    <message>
        <source>Issue a paper that this shipment does not need</source>
        <translation>出具本票货物不需要的单证</translation>
    </message>
    <message>
        <source>Beside English</source>
        <translation>与英文并列</translation>
    </message>
    <message>
        <source>Second language of the papers</source>
        <translation>单证的第二语言</translation>
    </message>
    <message>
        <source>as usual there</source>
        <translation>按目的地惯例</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往该栏</translation>
    </message>
    <message>
        <source>Issue papers</source>
        <translation>出具单证</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>暂无单证</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Choose labels, their size and file</source>
        <translation>选择标签、尺寸和文件</translation>
    </message>
</context>
<context>
    <name>PartiesPage</name>
    <message>
        <source>No party yet</source>
        <translation>还没有往来单位</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>往来单位</translation>
    </message>
    <message>
        <source>Who sends, receives, imports or is told. Enter goes to the fields of the chosen party.</source>
        <translation>发货、收货、进口或被通知的单位。按 Enter 进入所选单位的字段。</translation>
    </message>
    <message>
        <source>Bring in parties</source>
        <translation>导入往来单位</translation>
    </message>
    <message>
        <source>New party</source>
        <translation>新增往来单位</translation>
    </message>
    <message>
        <source>Bringing in parties</source>
        <translation>正在导入往来单位</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>{rows} rows read: {added} new, {changed} changed, {unchanged} as before.</source>
        <translation>读取 {rows} 行：新增 {added}，更改 {changed}，未变 {unchanged}。</translation>
    </message>
    <message>
        <source>These rows were left out. Put them right in the file and bring it in again:</source>
        <translation>以下各行未导入。请在文件中改正后重新导入：</translation>
    </message>
    <message>
        <source>Row {row}, {column}: {reason}</source>
        <translation>第 {row} 行，{column}：{reason}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>……还有 {count} 项</translation>
    </message>
    <message>
        <source>Start with your own company and one buyer, or bring in a table with one in each row.</source>
        <translation>先添加自己的公司和一位买方，或导入每行一个的表格。</translation>
    </message>
    <message>
        <source>Price lists…</source>
        <translation>价目表…</translation>
    </message>
    <message>
        <source>Check the address</source>
        <translation>核对地址</translation>
    </message>
    <message>
        <source>Ask the hub whether it goes there and how it would write it</source>
        <translation>询问枢纽是否送达该地以及规范写法</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>正在询问枢纽</translation>
    </message>
    <message>
        <source>“{before}” should be “{after}”</source>
        <translation>“{before}”应为“{after}”</translation>
    </message>
</context>
<context>
    <name>PartiesStep</name>
    <message>
        <source>Exporter</source>
        <translation>出口商</translation>
    </message>
    <message>
        <source>Consignee</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买方</translation>
    </message>
    <message>
        <source>Notify party</source>
        <translation>通知方</translation>
    </message>
    <message>
        <source>Importer of record</source>
        <translation>进口商</translation>
    </message>
    <message>
        <source>A party of the address book; type a part of its name.</source>
        <translation>通讯录中的一方；输入名称的一部分。</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>各方</translation>
    </message>
    <message>
        <source>Names and numbers</source>
        <translation>名称与编号</translation>
    </message>
    <message>
        <source>As this shipment says them; the address book stays as it is</source>
        <translation>仅用于本票货物；通讯录保持不变</translation>
    </message>
    <message>
        <source>Choose a party (↓ shows all)</source>
        <translation>选择一方（↓ 显示全部）</translation>
    </message>
    <message>
        <source>As the consignee; ↓ shows all</source>
        <translation>同收货人；↓ 显示全部</translation>
    </message>
    <message>
        <source>With the country&apos;s code: +66…</source>
        <translation>带国家代码：+66…</translation>
    </message>
    <message>
        <source>Customs broker</source>
        <translation>报关行</translation>
    </message>
    <message>
        <source>None; ↓ shows all</source>
        <translation>无；按 ↓ 显示全部</translation>
    </message>
</context>
<context>
    <name>PartyColumns</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>代码</translation>
    </message>
</context>
<context>
    <name>PartyDetails</name>
    <message>
        <source>Name in Latin letters</source>
        <translation>拉丁字母名称</translation>
    </message>
    <message>
        <source>Name in its own script</source>
        <translation>本国文字名称</translation>
    </message>
    <message>
        <source>Registration numbers</source>
        <translation>登记号码</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Name in its own language</source>
        <translation>当地语言名称</translation>
    </message>
    <message>
        <source>Own language</source>
        <translation>当地语言</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Address in English</source>
        <translation>英文地址</translation>
    </message>
    <message>
        <source>Up to three lines: house and street. City and province have fields of their own.</source>
        <translation>最多三行：门牌和街道。城市和省份另有字段。</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Address in its own language</source>
        <translation>当地语言地址</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Registration numbers</source>
        <translation>登记号码</translation>
    </message>
    <message>
        <source>One in each line, the kind before the number: TH_TAX_ID=0105551234567</source>
        <translation>每行一个，类型写在号码前：TH_TAX_ID=0105551234567</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>A short name of your own, by which tables and the search find this party.</source>
        <translation>自定的简短代码，表格和搜索用它找到该单位。</translation>
    </message>
    <message>
        <source>Find a Thai place</source>
        <translation>查找泰国地点</translation>
    </message>
    <message>
        <source>Type a subdistrict or a postal code, in Thai or English; it fills the fields below.</source>
        <translation>输入分区名或邮编（泰文或英文），下面的字段会自动填写。</translation>
    </message>
    <message>
        <source>Subdistrict</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>As it is dialled; the country’s number is put before it: +6621234567</source>
        <translation>按拨打方式填写，系统会加上国家代码：+6621234567</translation>
    </message>
    <message>
        <source>Tax branch</source>
        <translation>税务分支号</translation>
    </message>
    <message>
        <source>Five digits at the Thai Revenue Department; 00000 is the head office.</source>
        <translation>泰国税务厅的五位数字，00000 为总部。</translation>
    </message>
    <message>
        <source>Languages to write in</source>
        <translation>联络语言</translation>
    </message>
    <message>
        <source>One code in each line, the best first: th, en, zh, lo, km, my, vi</source>
        <translation>每行一个代码，首选在前：th、en、zh、lo、km、my、vi</translation>
    </message>
    <message>
        <source>Usual Incoterm</source>
        <translation>常用贸易术语</translation>
    </message>
    <message>
        <source>Usual place of the term</source>
        <translation>术语常用地点</translation>
    </message>
    <message>
        <source>Usual payment terms</source>
        <translation>常用付款条件</translation>
    </message>
    <message>
        <source>Usual currency</source>
        <translation>常用货币</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Its prices go before those of the catalog when this party buys.</source>
        <translation>该方购买时，优先采用此价目表的价格。</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste lines</source>
        <translation>粘贴行</translation>
    </message>
    <message>
        <source>New lines: {good} · left out: {bad}</source>
        <translation>新行：{good} · 未采用：{bad}</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>没有行</translation>
    </message>
    <message>
        <source>Copy cells of a spreadsheet: SKU, quantity and maybe the price.</source>
        <translation>请复制电子表格单元格：货号、数量，可加单价。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Add the lines</source>
        <translation>添加这些行</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
</context>
<context>
    <name>PausedBanner</name>
    <message>
        <source>Look at the outbox</source>
        <translation>查看发件箱</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>继续发送</translation>
    </message>
    <message>
        <source>This desk came back from the backup of {moment}. Nothing is sent until you say so.</source>
        <translation>此工作台由 {moment} 的备份恢复。在您确认之前不会发送任何内容。</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>PromptPay QR code</source>
        <translation>PromptPay 二维码</translation>
    </message>
    <message>
        <source>&amp;Pay by</source>
        <translation>支付方式(&amp;P)</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>支付方式</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel payment</source>
        <translation>取消付款</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>正在询问枢纽</translation>
    </message>
    <message>
        <source>Cancelling the payment</source>
        <translation>正在取消付款</translation>
    </message>
    <message>
        <source>Making the payment</source>
        <translation>正在创建付款</translation>
    </message>
    <message>
        <source>Make the payment</source>
        <translation>创建付款</translation>
    </message>
    <message>
        <source>Ask the hub now</source>
        <translation>立即询问枢纽</translation>
    </message>
    <message>
        <source>{count} charges, with tax</source>
        <translation>{count} 项费用，含税</translation>
    </message>
    <message>
        <source>The hub makes a code or a reference that is good for this one payment.</source>
        <translation>枢纽会生成仅用于本次付款的代码或参考号。</translation>
    </message>
    <message>
        <source>Good until {until}. ShipDesk asks the hub again by itself; only the hub says that it is paid.</source>
        <translation>有效至 {until}。ShipDesk 会自动询问枢纽；是否已付只以枢纽为准。</translation>
    </message>
    <message>
        <source>Bank reference: {number}</source>
        <translation>银行参考号：{number}</translation>
    </message>
    <message>
        <source>Pay at: {address}</source>
        <translation>支付地址：{address}</translation>
    </message>
    <message>
        <source>Scan this code with a banking app.</source>
        <translation>请用银行应用扫描此码。</translation>
    </message>
    <message>
        <source>Save the code…</source>
        <translation>保存二维码…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The code lies in {file}.</source>
        <translation>二维码已存入 {file}。</translation>
    </message>
</context>
<context>
    <name>PdfSearch</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Opening the paper</source>
        <translation>正在打开单据</translation>
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
        <source>More tools</source>
        <translation>更多工具</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Who works here?</source>
        <translation>谁在此工作？</translation>
    </message>
    <message>
        <source>People of this desk</source>
        <translation>此工作台的人员</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>另一个姓名</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>移除(&amp;T)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>&amp;I sit here</source>
        <translation>我坐这里(&amp;I)</translation>
    </message>
    <message>
        <source>The name stands in the history and the print log. There is no password.</source>
        <translation>姓名会显示在历史记录和打印日志中，不需要密码。</translation>
    </message>
</context>
<context>
    <name>PersonCell</name>
    <message>
        <source>Who works here?</source>
        <translation>谁在此工作？</translation>
    </message>
    <message>
        <source>{name} sits here. Press to change.</source>
        <translation>{name} 正在使用。按此更换。</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Drop or paste a photo here. Enter shows one large, Delete takes it away.</source>
        <translation>将照片拖入或粘贴到此处。Enter 放大，Delete 删除。</translation>
    </message>
    <message>
        <source>Add a photo…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.gif);;All files (*)</source>
        <translation>照片 (*.jpg *.jpeg *.png *.webp *.gif);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Keeping the photo</source>
        <translation>正在保存照片</translation>
    </message>
    <message>
        <source>Photo {number}, {width} x {height}</source>
        <translation>照片 {number}，{width} x {height}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>The photo was taken away.</source>
        <translation>已移除照片。</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>Pickup</name>
    <message>
        <source>Ready for pick-up</source>
        <translation>备货完成时间</translation>
    </message>
    <message>
        <source>Picked up at</source>
        <translation>提货地点</translation>
    </message>
    <message>
        <source>A party of the address book, whose address is taken over.</source>
        <translation>从通讯录选择一方，采用其地址。</translation>
    </message>
    <message>
        <source>The exporter’s address; ↓ shows all</source>
        <translation>出口商地址；按 ↓ 显示全部</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address, second line</source>
        <translation>地址第二行</translation>
    </message>
    <message>
        <source>Address, third line</source>
        <translation>地址第三行</translation>
    </message>
    <message>
        <source>Subdistrict</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>货件</translation>
    </message>
    <message>
        <source>Goods, line {number}</source>
        <translation>货物第 {number} 行</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>将会怎样</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>HS code picked: {code}</source>
        <translation>已选 HS 编码：{code}</translation>
    </message>
    <message>
        <source>HS codes suggested: {count}</source>
        <translation>建议的 HS 编码：{count}条</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>Look before it lands</source>
        <translation>导入前查看</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Rows that cannot be read stay out; you can mend them.</source>
        <translation>尚未写入。无法读取的行不会导入，可以修改后再导入。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>返回列设置</translation>
    </message>
    <message>
        <source>Left out: {columns}</source>
        <translation>未导入：{columns}</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Take new products</source>
        <translation>导入新产品</translation>
    </message>
    <message>
        <source>Take changes</source>
        <translation>接受更改</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>Numbers are read as {example}.</source>
        <translation>数字按 {example} 的写法读取。</translation>
    </message>
    <message>
        <source>All rows are counted; of each kind the first {count} are shown.</source>
        <translation>所有行都已计入；每类只显示前 {count} 行。</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>worth a look ({count})</source>
        <translation>值得查看（{count}）</translation>
    </message>
</context>
<context>
    <name>PriceListsDialog</name>
    <message>
        <source>Price lists</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>From quantity</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Bring in a price list…</source>
        <translation>导入价目表…</translation>
    </message>
    <message>
        <source>Take the list away</source>
        <translation>删除此表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Bringing in prices</source>
        <translation>正在导入价格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Bring in a price list</source>
        <translation>导入价目表</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>价目表名称</translation>
    </message>
    <message>
        <source>{rows} rows read, {kept} prices kept.</source>
        <translation>读取 {rows} 行，保留 {kept} 个价格。</translation>
    </message>
    <message>
        <source>Row {row}, {column}: {reason}</source>
        <translation>第 {row} 行，{column}：{reason}</translation>
    </message>
    <message>
        <source>No price list yet. A table needs the columns SKU, unit price and currency.</source>
        <translation>还没有价目表。表格需要货号、单价和货币三列。</translation>
    </message>
</context>
<context>
    <name>PrintActs</name>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>No printer has been added yet. Add one; “save to a folder” needs no machine.</source>
        <translation>尚未添加打印机。请添加；“保存到文件夹”不需要机器。</translation>
    </message>
    <message>
        <source>Printers…</source>
        <translation>打印机…</translation>
    </message>
    <message>
        <source>These labels were all printed or queued before. Print single ones again in the queue.</source>
        <translation>这些标签都已打印或排队。可在打印队列中单张重印。</translation>
    </message>
    <message>
        <source>Making labels</source>
        <translation>正在制作标签</translation>
    </message>
    <message>
        <source>Sent to {printer}: {count}.</source>
        <translation>已发送到 {printer}：{count} 项。</translation>
    </message>
    <message>
        <source>No printer for papers is known to the system or to the desk. Add one first.</source>
        <translation>系统和工作台都没有可打印单据的打印机。请先添加一台。</translation>
    </message>
    <message>
        <source>Making labels and papers</source>
        <translation>正在生成标签和单据</translation>
    </message>
    <message>
        <source>{count} papers</source>
        <translation>{count} 份单据</translation>
    </message>
    <message>
        <source>All of it was printed or queued before. Print it again in the print queue, with a reason.</source>
        <translation>全部都已打印或已在队列中。如需重打，请在打印队列中说明原因。</translation>
    </message>
    <message>
        <source>Printing goes on, on {printer}.</source>
        <translation>正在 {printer} 上继续打印。</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>继续…</translation>
    </message>
</context>
<context>
    <name>PrintColumns</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>货件</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>包装件</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印类型</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>PrintFilesDialog</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print {papers}</source>
        <translation>打印 {papers}</translation>
    </message>
    <message>
        <source>&amp;Printer</source>
        <translation>打印机(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>份数(&amp;C)</translation>
    </message>
    <message>
        <source>Smeared, torn, lost, jammed …</source>
        <translation>弄脏、撕破、丢失、卡纸……</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>In its true size, as it was issued. It stands in the print queue, and the log keeps it.</source>
        <translation>按实际尺寸、按签发原样打印。任务进入打印队列并保留在日志中。</translation>
    </message>
    <message>
        <source>It went out before. Say why it is printed again; the reason stays in the log.</source>
        <translation>此前已打印过。请说明重打的原因；原因会保留在日志中。</translation>
    </message>
    <message>
        <source>All its originals are out: what is printed now bears COPY.</source>
        <translation>正本已全部打印：现在打印的带有 COPY 字样。</translation>
    </message>
    <message>
        <source>Originals left: {count}.</source>
        <translation>剩余正本：{count} 份。</translation>
    </message>
</context>
<context>
    <name>PrintLabelsDialog</name>
    <message>
        <source>Print labels</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>{count} shipments</source>
        <translation>{count} 个货件</translation>
    </message>
    <message>
        <source>Labels of {shipments}</source>
        <translation>{shipments} 的标签</translation>
    </message>
    <message>
        <source>Each label is read back before it goes to the printer. What went out before is not printed again: the print queue prints single labels again, with a reason.</source>
        <translation>每张标签在送到打印机前都会回读。已发送过的不会再次打印；需要重印请在打印队列中说明原因。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Printer</source>
        <translation>打印机(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>顺序(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copies of each</source>
        <translation>每张份数(&amp;C)</translation>
    </message>
    <message>
        <source>Labels of {shipments}: {count}</source>
        <translation>{shipments} 的标签：{count} 张</translation>
    </message>
    <message>
        <source>as many as usual</source>
        <translation>按常规数量</translation>
    </message>
</context>
<context>
    <name>PrintQueuePage</name>
    <message>
        <source>Nothing was printed yet</source>
        <translation>还没有打印过</translation>
    </message>
    <message>
        <source>Choose shipments and print their labels: each then stands here, with its printer.</source>
        <translation>选择货件并打印标签：每张都会列在这里，并注明打印机。</translation>
    </message>
    <message>
        <source>Print queue</source>
        <translation>打印队列</translation>
    </message>
    <message>
        <source>Sent is not printed: only the printer knows that. Nothing goes out a second time unless you say so here.</source>
        <translation>已发送不等于已打印：只有打印机知道。除非您在此要求，否则不会发送第二次。</translation>
    </message>
    <message>
        <source>Print again…</source>
        <translation>再次打印…</translation>
    </message>
    <message>
        <source>Replace, with a new number…</source>
        <translation>以新号码替换…</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>Pause the printer</source>
        <translation>暂停打印机</translation>
    </message>
    <message>
        <source>Cancel what waits</source>
        <translation>取消等待中的任务</translation>
    </message>
    <message>
        <source>Export the log…</source>
        <translation>导出日志…</translation>
    </message>
    <message>
        <source>Printers…</source>
        <translation>打印机…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>The same label goes out a second time. The reason stays in the log with your name.</source>
        <translation>同一标签将再次发送。原因与您的姓名会保留在日志中。</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再次打印</translation>
    </message>
    <message>
        <source>The number of this label becomes void for ever; the package gets a new one. Destroy the old label.</source>
        <translation>此标签的号码将永久作废；包装件获得新号码。请销毁旧标签。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>{count} rows written.</source>
        <translation>已写入 {count} 行。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Making labels</source>
        <translation>正在制作标签</translation>
    </message>
    <message>
        <source>Copy as new…</source>
        <translation>复制为新货件…</translation>
    </message>
</context>
<context>
    <name>PrintReasonDialog</name>
    <message>
        <source>Smeared, torn, lost, jammed …</source>
        <translation>模糊、撕破、丢失、卡纸……</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Printer</source>
        <translation>打印机(&amp;P)</translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已送到打印机</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Unknown: look at the printer</source>
        <translation>未知：请查看打印机</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>First print</source>
        <translation>首次打印</translation>
    </message>
    <message>
        <source>Printed again</source>
        <translation>再次打印</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>新号码</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Scanned twice</source>
        <translation>重复扫描</translation>
    </message>
    <message>
        <source>Another shipment</source>
        <translation>属于其他货件</translation>
    </message>
    <message>
        <source>Replaced label</source>
        <translation>已被替换的标签</translation>
    </message>
    <message>
        <source>No label of ours</source>
        <translation>不是我们的标签</translation>
    </message>
    <message>
        <source>Label printer on the network</source>
        <translation>网络标签打印机</translation>
    </message>
    <message>
        <source>Label printer of this Windows computer</source>
        <translation>本 Windows 电脑的标签打印机</translation>
    </message>
    <message>
        <source>Label printer of this Mac or Linux computer</source>
        <translation>本 Mac 或 Linux 电脑的标签打印机</translation>
    </message>
    <message>
        <source>Any printer, by the system’s driver</source>
        <translation>任意打印机（系统驱动）</translation>
    </message>
    <message>
        <source>Save to a folder</source>
        <translation>保存到文件夹</translation>
    </message>
    <message>
        <source>None: pages or pictures</source>
        <translation>无：页面或图片</translation>
    </message>
    <message>
        <source>ZPL (Zebra and its likes)</source>
        <translation>ZPL（Zebra 等）</translation>
    </message>
    <message>
        <source>ZPL, packed small (Zebra)</source>
        <translation>ZPL 压缩（Zebra）</translation>
    </message>
    <message>
        <source>TSPL (TSC, Xprinter)</source>
        <translation>TSPL（TSC、Xprinter）</translation>
    </message>
    <message>
        <source>As the shipments are listed</source>
        <translation>按货件列表顺序</translation>
    </message>
    <message>
        <source>By route</source>
        <translation>按路线</translation>
    </message>
    <message>
        <source>By consignee</source>
        <translation>按收货人</translation>
    </message>
    <message>
        <source>By product (SKU)</source>
        <translation>按产品（SKU）</translation>
    </message>
    <message>
        <source>Calibration page</source>
        <translation>校准页</translation>
    </message>
    <message>
        <source>Test label</source>
        <translation>测试标签</translation>
    </message>
    <message>
        <source>Copied as new</source>
        <translation>复制为新件</translation>
    </message>
    <message>
        <source>Loading plan</source>
        <translation>装载图</translation>
    </message>
    <message>
        <source>{paper}, preview</source>
        <translation>{paper}（预览）</translation>
    </message>
    <message>
        <source>{printer} stopped at label {number} of {total} of {shipment}; {waiting} wait. {why}</source>
        <translation>{printer} 停在 {shipment} 的第 {number} 张标签（共 {total} 张），还有 {waiting} 张在等待。{why}</translation>
    </message>
</context>
<context>
    <name>PrinterForm</name>
    <message>
        <source>New printer</source>
        <translation>新打印机</translation>
    </message>
    <message>
        <source>Change printer</source>
        <translation>修改打印机</translation>
    </message>
    <message>
        <source>Most label printers listen on port 9100: their address stands on the page they print of themselves.</source>
        <translation>大多数标签打印机使用 9100 端口：地址印在其自检页上。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Way to it</source>
        <translation>连接方式(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>La&amp;bel in it</source>
        <translation>装入的标签(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Turned</source>
        <translation>旋转(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Darkness</source>
        <translation>浓度(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>份数(&amp;C)</translation>
    </message>
    <message>
        <source>Moved to the ri&amp;ght</source>
        <translation>右移(&amp;G)</translation>
    </message>
    <message>
        <source>Moved d&amp;own</source>
        <translation>下移(&amp;O)</translation>
    </message>
    <message>
        <source>Says that it has taken it</source>
        <translation>会回应已接收</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>不回应</translation>
    </message>
    <message>
        <source>A&amp;fter a label it</source>
        <translation>收到标签后(&amp;F)</translation>
    </message>
</context>
<context>
    <name>PrinterPage</name>
    <message>
        <source>&amp;Printer</source>
        <translation>打印机(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>It stands on the page that the printer prints of itself.</source>
        <translation>可在打印机自检页上看到。</translation>
    </message>
    <message>
        <source>It &amp;understands</source>
        <translation>支持的指令语言(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Label or paper in it</source>
        <translation>装入的标签或纸张(&amp;L)</translation>
    </message>
    <message>
        <source>Your printer</source>
        <translation>您的打印机</translation>
    </message>
    <message>
        <source>Print one label to see that it works. More printers can be added later.</source>
        <translation>打印一张标签看看是否正常。以后还可以添加更多打印机。</translation>
    </message>
    <message>
        <source>Print a &amp;test label</source>
        <translation>打印测试标签(&amp;T)</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The label lies as a picture in the folder of printed labels.</source>
        <translation>标签已作为图片存入打印标签的文件夹。</translation>
    </message>
    <message>
        <source>The label was sent to {printer}. Look at it: is the frame whole?</source>
        <translation>标签已发送到 {printer}。请看一下：四边框线完整吗？</translation>
    </message>
    <message>
        <source>A label printer on the network</source>
        <translation>网络上的标签打印机</translation>
    </message>
    <message>
        <source>None yet: labels as pictures in a folder</source>
        <translation>还没有：把标签存为图片</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>PrintersDialog</name>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>修改(&amp;C)…</translation>
    </message>
    <message>
        <source>Ca&amp;librate…</source>
        <translation>校准(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Take away</source>
        <translation>移除(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{printer} is kept.</source>
        <translation>已保存 {printer}。</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>The page was sent to {printer}.</source>
        <translation>页面已发送到 {printer}。</translation>
    </message>
    <message>
        <source> — stopped</source>
        <translation> — 已停止</translation>
    </message>
    <message>
        <source>Labels and papers go to these. Which one prints a kind is remembered.</source>
        <translation>标签和单据由这些打印机打印。系统会记住哪种由哪台打印。</translation>
    </message>
</context>
<context>
    <name>ProductActs</name>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>粘贴单元格</translation>
    </message>
    <message>
        <source>Delete products</source>
        <translation>删除产品</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reading products</source>
        <translation>正在读取产品</translation>
    </message>
    <message>
        <source>In the trash for 30 days: {count}.</source>
        <translation>已放入回收站，保留 30 天：{count} 个。</translation>
    </message>
    <message>
        <source>Undone in {catalog}: {act}; products: {count}.</source>
        <translation>已在 {catalog} 中撤销：{act}；产品：{count}。</translation>
    </message>
    <message>
        <source>Done again in {catalog}: {act}; products: {count}.</source>
        <translation>已在 {catalog} 中重做：{act}；产品：{count}。</translation>
    </message>
    <message>
        <source>Changed: {count}.</source>
        <translation>已更改：{count} 个。</translation>
    </message>
    <message>
        <source>Changing products</source>
        <translation>正在更改产品</translation>
    </message>
</context>
<context>
    <name>ProductCount</name>
    <message>
        <source>Products: {count}</source>
        <translation>产品：{count}</translation>
    </message>
    <message>
        <source>The first {count}: type more, or sort by a column to see all</source>
        <translation>前 {count} 个：请继续输入，或按某列排序以查看全部</translation>
    </message>
    <message>
        <source>Found: {count}, similar: {near}</source>
        <translation>找到：{count}，相似：{near}</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>找到：{count}</translation>
    </message>
</context>
<context>
    <name>ProductDetail</name>
    <message>
        <source>{sku} in {catalog}</source>
        <translation>{catalog} 中的 {sku}</translation>
    </message>
    <message>
        <source>Lots…</source>
        <translation>批次…</translation>
    </message>
</context>
<context>
    <name>ProductFilters</name>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>不为空</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>不大于</translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Find the HS code</source>
        <translation>查找 HS 编码</translation>
    </message>
</context>
<context>
    <name>ProductList</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Sort upwards</source>
        <translation>升序排列</translation>
    </message>
    <message>
        <source>Sort downwards</source>
        <translation>降序排列</translation>
    </message>
    <message>
        <source>Filter by this column…</source>
        <translation>按此列筛选…</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>向左移动</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>向右移动</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整度</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条形码</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Per carton</source>
        <translation>每箱数量</translation>
    </message>
</context>
<context>
    <name>ProductMarks</name>
    <message>
        <source>Suggestion: {code}, {origin}. F4 shows all; check before you take one.</source>
        <translation>建议：{code}，{origin}。按 F4 查看全部；采用前请核对。</translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Goods and price</source>
        <translation>商品与价格</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>海关</translation>
    </message>
    <message>
        <source>Weight and size of one unit</source>
        <translation>单件重量与尺寸</translation>
    </message>
    <message>
        <source>Carton</source>
        <translation>纸箱</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>越南文</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>老挝文</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>高棉文</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>缅甸文</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>GTIN (barcode)</source>
        <translation>GTIN（条码）</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>Description (English)</source>
        <translation>品名（英文）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price of one unit</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS 编码</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>原产国</translation>
    </message>
    <message>
        <source>Origin criterion</source>
        <translation>原产地标准</translation>
    </message>
    <message>
        <source>UN number</source>
        <translation>UN 编号</translation>
    </message>
    <message>
        <source>Net weight</source>
        <translation>净重</translation>
    </message>
    <message>
        <source>Gross weight</source>
        <translation>毛重</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Units per carton</source>
        <translation>每箱数量</translation>
    </message>
    <message>
        <source>Carton gross weight</source>
        <translation>整箱毛重</translation>
    </message>
    <message>
        <source>Carton length</source>
        <translation>箱长</translation>
    </message>
    <message>
        <source>Carton width</source>
        <translation>箱宽</translation>
    </message>
    <message>
        <source>Carton height</source>
        <translation>箱高</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>注册与备案</translation>
    </message>
    <message>
        <source>Farm and forest goods</source>
        <translation>农林产品</translation>
    </message>
    <message>
        <source>Ingredients</source>
        <translation>配料</translation>
    </message>
    <message>
        <source>Label in Chinese (China)</source>
        <translation>中文标签（中国）</translation>
    </message>
    <message>
        <source>Label in Vietnamese (Vietnam)</source>
        <translation>越文标签（越南）</translation>
    </message>
    <message>
        <source>Label in Lao (Laos)</source>
        <translation>老挝文标签（老挝）</translation>
    </message>
    <message>
        <source>Label in Khmer (Cambodia)</source>
        <translation>高棉文标签（柬埔寨）</translation>
    </message>
    <message>
        <source>Label in Burmese (Myanmar)</source>
        <translation>缅文标签（缅甸）</translation>
    </message>
    <message>
        <source>Dangerous goods and batteries</source>
        <translation>危险品与电池</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>In Thai</source>
        <translation>泰文</translation>
    </message>
    <message>
        <source>Shelf life</source>
        <translation>保质期</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Botanical name</source>
        <translation>植物学名</translation>
    </message>
    <message>
        <source>GACC (China)</source>
        <translation>GACC（中国）</translation>
    </message>
    <message>
        <source>Thai FDA, food</source>
        <translation>泰国 FDA（食品）</translation>
    </message>
    <message>
        <source>Thai FDA, cosmetic</source>
        <translation>泰国 FDA（化妆品）</translation>
    </message>
    <message>
        <source>Lao FDD, food</source>
        <translation>老挝 FDD（食品）</translation>
    </message>
    <message>
        <source>Cambodia, cosmetic</source>
        <translation>柬埔寨（化妆品）</translation>
    </message>
    <message>
        <source>Packing house (DOA)</source>
        <translation>包装厂（DOA）</translation>
    </message>
    <message>
        <source>Orchard (GAP)</source>
        <translation>果园（GAP）</translation>
    </message>
    <message>
        <source>Code in Thailand</source>
        <translation>泰国税号</translation>
    </message>
    <message>
        <source>Code in China</source>
        <translation>中国税号</translation>
    </message>
    <message>
        <source>Code in Laos</source>
        <translation>老挝税号</translation>
    </message>
    <message>
        <source>Code in Cambodia</source>
        <translation>柬埔寨税号</translation>
    </message>
    <message>
        <source>Code in Myanmar</source>
        <translation>缅甸税号</translation>
    </message>
    <message>
        <source>Code in Vietnam</source>
        <translation>越南税号</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>致敏物质</translation>
    </message>
    <message>
        <source>How to store</source>
        <translation>贮存条件</translation>
    </message>
    <message>
        <source>How to use</source>
        <translation>食用/使用方法</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>危险类别</translation>
    </message>
    <message>
        <source>Packing group</source>
        <translation>包装类别</translation>
    </message>
    <message>
        <source>Proper shipping name</source>
        <translation>正式运输名称</translation>
    </message>
    <message>
        <source>Packing instruction</source>
        <translation>包装说明</translation>
    </message>
    <message>
        <source>Energy of a battery</source>
        <translation>电池能量</translation>
    </message>
    <message>
        <source>Lithium content</source>
        <translation>锂含量</translation>
    </message>
    <message>
        <source>UN 38.3 test summary</source>
        <translation>UN 38.3 试验概要</translation>
    </message>
    <message>
        <source>As this country&apos;s tariff writes it, behind the six figures of the HS code.</source>
        <translation>按该国税则书写，前六位与 HS 编码相同。</translation>
    </message>
    <message>
        <source>8 figures of AHTN; 11 with the statistical code.</source>
        <translation>AHTN 8 位；含统计码共 11 位。</translation>
    </message>
    <message>
        <source>8, 10 or 13 figures, as the Chinese importer declares it.</source>
        <translation>8、10 或 13 位，按中国进口商申报的编码。</translation>
    </message>
    <message>
        <source>13 figures on the pack, as in 10-1-12345-5-0001.</source>
        <translation>包装上的 13 位数字，如 10-1-12345-5-0001。</translation>
    </message>
    <message>
        <source>13 figures of the notification, as in 10-1-6500012345.</source>
        <translation>备案凭证上的 13 位数字，如 10-1-6500012345。</translation>
    </message>
    <message>
        <source>Laos wants this number printed on the pack of food.</source>
        <translation>老挝要求将此号印在食品包装上。</translation>
    </message>
    <message>
        <source>Must equal China Customs&apos; list letter by letter.</source>
        <translation>须与中国海关名单逐字一致。</translation>
    </message>
    <message>
        <source>Number of the maker&apos;s test summary for the battery.</source>
        <translation>电池制造商试验概要的编号。</translation>
    </message>
    <message>
        <source>Province code</source>
        <translation>府代码</translation>
    </message>
    <message>
        <source>Name ({language})</source>
        <translation>名称（{language}）</translation>
    </message>
    <message>
        <source>{field} ({language})</source>
        <translation>{field}（{language}）</translation>
    </message>
    <message>
        <source>Your own number of the product. Shipments and imports find it by this.</source>
        <translation>您自己的商品编号，货件和导入都以此查找。</translation>
    </message>
    <message>
        <source>The number under the barcode: 8, 12, 13 or 14 figures with a check digit.</source>
        <translation>条码下的数字：8、12、13 或 14 位，含校验位。</translation>
    </message>
    <message>
        <source>6 to 12 figures. Customs reads duty and rules from it.</source>
        <translation>6 至 12 位数字，海关据此确定关税和规定。</translation>
    </message>
    <message>
        <source>Where the goods were grown or made, not where they are sold.</source>
        <translation>商品种植或制造的国家，而非销售地。</translation>
    </message>
    <message>
        <source>One unit without any packing, in kilograms.</source>
        <translation>单件不含任何包装，千克。</translation>
    </message>
    <message>
        <source>One unit with its own packing, in kilograms.</source>
        <translation>单件含自身包装，千克。</translation>
    </message>
    <message>
        <source>Packing divides a shipment into cartons by this number.</source>
        <translation>装箱时按此数量分箱。</translation>
    </message>
    <message>
        <source>The maker&apos;s registration with Chinese customs, for food.</source>
        <translation>食品生产企业在中国海关的注册号。</translation>
    </message>
    <message>
        <source>Only for dangerous goods: four figures.</source>
        <translation>仅限危险品：四位数字。</translation>
    </message>
    <message>
        <source>Not cooled</source>
        <translation>常温</translation>
    </message>
    <message>
        <source>Chilled</source>
        <translation>冷藏</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冷冻</translation>
    </message>
    <message>
        <source>Controlled</source>
        <translation>控温</translation>
    </message>
    <message>
        <source>Nutrition table (China, Vietnam)</source>
        <translation>营养成分表（中国、越南）</translation>
    </message>
    <message>
        <source>Figures are of</source>
        <translation>数值以每</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Protein</source>
        <translation>蛋白质</translation>
    </message>
    <message>
        <source>Fat</source>
        <translation>脂肪</translation>
    </message>
    <message>
        <source>Saturated fat</source>
        <translation>饱和脂肪</translation>
    </message>
    <message>
        <source>Carbohydrate</source>
        <translation>碳水化合物</translation>
    </message>
    <message>
        <source>Sugars</source>
        <translation>糖</translation>
    </message>
    <message>
        <source>Sodium</source>
        <translation>钠</translation>
    </message>
    <message>
        <source>100 g where nothing is chosen; 100 ml for drinks.</source>
        <translation>不选即为 100 克；饮料用 100 毫升。</translation>
    </message>
    <message>
        <source>From a laboratory report or a calculation. 1 kcal is 4.184 kJ.</source>
        <translation>来自检测报告或计算。1 千卡等于 4.184 千焦。</translation>
    </message>
</context>
<context>
    <name>ProgramDesk</name>
    <message>
        <source>About ShipDesk: version, new versions, licences</source>
        <translation>关于 ShipDesk：版本、新版本、许可证</translation>
    </message>
</context>
<context>
    <name>RatesDialog</name>
    <message>
        <source>Exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Add the rate</source>
        <translation>添加汇率</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Importing exchange rates</source>
        <translation>正在导入汇率</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import exchange rates</source>
        <translation>导入汇率</translation>
    </message>
    <message>
        <source>{rows} rows read: {added} new, {changed} changed, {unchanged} as before.</source>
        <translation>已读取 {rows} 行：新增 {added}，更改 {changed}，未变 {unchanged}。</translation>
    </message>
    <message>
        <source>Row {row}, {column}: {reason}</source>
        <translation>第 {row} 行 {column}：{reason}</translation>
    </message>
    <message>
        <source>Kept: 1 {start} = {rate} {end}</source>
        <translation>已保存：1 {start} = {rate} {end}</translation>
    </message>
    <message>
        <source>Rates that you entered or imported, each with its date and source. A shipment takes the newest one not after its departure. A file needs the columns from, to, rate, date, source.</source>
        <translation>您输入或导入的汇率，均注明日期和来源。每批货物采用不晚于启运日的最新汇率。文件须有 from、to、rate、date、source 各列。</translation>
    </message>
</context>
<context>
    <name>RatesOfShipment</name>
    <message>
        <source>Taking exchange rates</source>
        <translation>正在取用汇率</translation>
    </message>
    <message>
        <source>Take from the desk&apos;s table</source>
        <translation>从汇率表取用</translation>
    </message>
    <message>
        <source>Exchange rates…</source>
        <translation>汇率…</translation>
    </message>
    <message>
        <source>Taken: {rate}</source>
        <translation>已取用：{rate}</translation>
    </message>
    <message>
        <source>The desk&apos;s table has no rate between {start} and {end} up to {day}.</source>
        <translation>汇率表中没有截至 {day} 的 {start} 与 {end} 之间的汇率。</translation>
    </message>
    <message>
        <source>Every rate that this shipment needs is written down.</source>
        <translation>本批货物所需的汇率均已填写。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>ReadOnlyBanner</name>
    <message>
        <source>ONLY TO LOOK AT: nothing can be changed or sent here. Close ShipDesk and start it again to work.</source>
        <translation>仅供查看：此处不能修改或发送。要工作请关闭 ShipDesk 后重新启动。</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Thai (Windows-874, TIS-620)</source>
        <translation>泰文 (Windows-874, TIS-620)</translation>
    </message>
    <message>
        <source>Chinese, simplified (GB18030)</source>
        <translation>简体中文 (GB18030)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>繁体中文 (Big5)</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>西欧 (Windows-1252)</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号 ,</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号 ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线 |</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Numbers are written</source>
        <translation>数字写法</translation>
    </message>
    <message>
        <source>Headers stand in row</source>
        <translation>标题所在行</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>Se&amp;parator</source>
        <translation>分隔符(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Worksheet</source>
        <translation>工作表(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Headers in row</source>
        <translation>标题行(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Numbers are written</source>
        <translation>数字写法(&amp;N)</translation>
    </message>
    <message>
        <source>As the cells tell</source>
        <translation>按单元格内容判断</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Let it pass</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Let {rule} pass?</source>
        <translation>放行 {rule}？</translation>
    </message>
    <message>
        <source>It holds until a value of this finding changes. Your name and the reason are kept.</source>
        <translation>在该项数值改变之前有效。您的姓名和理由会被保存。</translation>
    </message>
    <message>
        <source>Whom you asked, and what was answered</source>
        <translation>问了谁，得到什么答复</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>Received paper</source>
        <translation>收到的文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Add the paper</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>PDF and pictures ({kinds})</source>
        <translation>PDF 和图片 ({kinds})</translation>
    </message>
    <message>
        <source>Choose the paper</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>单证</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发方</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>What it states</source>
        <translation>文件所载内容</translation>
    </message>
    <message>
        <source>Numbers and names as they stand on the paper; the check holds them against the shipment.</source>
        <translation>按文件上的数字和名称填写；检查时会与货件核对。</translation>
    </message>
    <message>
        <source>Add a received paper</source>
        <translation>添加收到的文件</translation>
    </message>
</context>
<context>
    <name>Received</name>
    <message>
        <source>Paper</source>
        <translation>单证</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发方</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>无文件</translation>
    </message>
    <message>
        <source>Says: {what}</source>
        <translation>所载：{what}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>所载</translation>
    </message>
</context>
<context>
    <name>ReceivedPapers</name>
    <message>
        <source>Keeping the paper</source>
        <translation>正在保存文件</translation>
    </message>
    <message>
        <source>Opening the paper</source>
        <translation>正在打开文件</translation>
    </message>
    <message>
        <source>Taking the paper away</source>
        <translation>正在移除文件</translation>
    </message>
    <message>
        <source>Received papers</source>
        <translation>收到的文件</translation>
    </message>
    <message>
        <source>Add a received paper…</source>
        <translation>添加收到的文件…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Note a paper without its file</source>
        <translation>登记没有文件的单证</translation>
    </message>
</context>
<context>
    <name>ReferenceDialog</name>
    <message>
        <source>Copy as new</source>
        <translation>复制为新单</translation>
    </message>
    <message>
        <source>Copy {reference} as a new shipment</source>
        <translation>将 {reference} 复制为新货件</translation>
    </message>
    <message>
        <source>Goods, parties and terms are copied. Numbers, dates and lots start empty.</source>
        <translation>复制货物、单位和条款。号码、日期和批次留空。</translation>
    </message>
    <message>
        <source>&amp;Reference of the new shipment</source>
        <translation>新货件的编号(&amp;R)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>RejectionDialog</name>
    <message>
        <source>Record a rejection</source>
        <translation>记录退货</translation>
    </message>
    <message>
        <source>{reference} was turned back</source>
        <translation>{reference} 被退回</translation>
    </message>
    <message>
        <source>The next shipment of the same goods by the same gate to the same country shows this reason.</source>
        <translation>下次同样货物经同一口岸发往同一国家时，会显示该原因。</translation>
    </message>
    <message>
        <source>The gate of entry</source>
        <translation>入境口岸</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Choose at least one line of goods.</source>
        <translation>请至少选择一行货物。</translation>
    </message>
    <message>
        <source>What the border &amp;said</source>
        <translation>口岸的说法(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Goods that were turned back</source>
        <translation>被退回的货物(&amp;G)</translation>
    </message>
    <message>
        <source>G&amp;ate, where it was another than planned</source>
        <translation>口岸（若与计划不同）(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
</context>
<context>
    <name>RejectionsDialog</name>
    <message>
        <source>Recorded rejections</source>
        <translation>退货记录</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>删除此记录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing was turned back yet.</source>
        <translation>尚无退货记录。</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>For whoever helps</source>
        <translation>供协助者使用</translation>
    </message>
    <message>
        <source>ShipDesk sends nothing by itself. Tokens, passwords, e-mail addresses, telephone and tax numbers are taken out; read what is left before you send it to somebody.</source>
        <translation>ShipDesk 不会自行发送任何内容。令牌、密码、电子邮件、电话和税号均已去除；发送给他人之前请先阅读其余内容。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save a support file…</source>
        <translation>保存支持文件(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>报告已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Support file</source>
        <translation>支持文件</translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation>正在收集</translation>
    </message>
    <message>
        <source>{file} is written. Look into it before you send it.</source>
        <translation>{file} 已写入。发送前请先查看。</translation>
    </message>
    <message>
        <source>Which report</source>
        <translation>哪一份报告</translation>
    </message>
</context>
<context>
    <name>RescueDialog</name>
    <message>
        <source>The desk can&apos;t be opened</source>
        <translation>无法打开工作台</translation>
    </message>
    <message>
        <source>Whatever you choose, the file as it is now is kept beside the new one.</source>
        <translation>无论选择哪种方式，现有文件都会保留在新文件旁边。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>备份所在的文件夹</translation>
    </message>
    <message>
        <source>There is no backup in this desk&apos;s folder.</source>
        <translation>此工作台的文件夹中没有备份。</translation>
    </message>
    <message>
        <source>&amp;Go back to this backup</source>
        <translation>恢复到此备份(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Save what can be read</source>
        <translation>抢救可读内容(&amp;S)</translation>
    </message>
    <message>
        <source>Only &amp;look at this backup</source>
        <translation>仅查看此备份(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Other folder…</source>
        <translation>其他文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The desk is back, without some files</source>
        <translation>工作台已恢复，但缺少部分文件</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>打开工作台</translation>
    </message>
</context>
<context>
    <name>RestOfList</name>
    <message>
        <source>Here are {count} of {total}: the newest, and all that are not finished. Search looks at all.</source>
        <translation>此处显示 {total} 条中的 {count} 条：最新的以及所有未完成的。搜索会查找全部。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Go back to a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Go back to {moment}?</source>
        <translation>恢复到 {moment}？</translation>
    </message>
    <message>
        <source>Looking at what would be lost…</source>
        <translation>正在查看会丢失的内容…</translation>
    </message>
    <message>
        <source>The desk as it is now is backed up first, so you can come back to it. Numbers of cartons that were used stay used. Nothing is sent to the hub until you have looked at the outbox.</source>
        <translation>会先备份现在的工作台，您可以随时回来。已用过的箱号不会再用。在您查看发件箱之前不会向枢纽发送任何内容。</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>不恢复</translation>
    </message>
    <message>
        <source>Go &amp;back</source>
        <translation>恢复(&amp;B)</translation>
    </message>
    <message>
        <source>Nothing would be lost.</source>
        <translation>不会丢失任何内容。</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>保存未通过的行</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>正在导入 {file}</translation>
    </message>
    <message>
        <source>Done; rows that stayed out: {count}</source>
        <translation>完成；未导入 {count} 行</translation>
    </message>
    <message>
        <source>In the catalog “{catalog}”: {added} new, {changed} changed, {unchanged} unchanged.</source>
        <translation>目录“{catalog}”：新增 {added}，更改 {changed}，未变 {unchanged}。</translation>
    </message>
    <message>
        <source>Save the rejected rows, mend them in a spreadsheet program and import that file.</source>
        <translation>保存未通过的行，在表格软件中修改后再导入该文件。</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>未导入任何内容</translation>
    </message>
    <message>
        <source>The catalog is as it was before.</source>
        <translation>目录与之前一样。</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已保存为 {file}。</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Done; every row could be read</source>
        <translation>完成；每一行都能读取</translation>
    </message>
    <message>
        <source>Left out as you wished: {count}.</source>
        <translation>按您的选择略过：{count}。</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>The import was taken back</source>
        <translation>已撤销导入</translation>
    </message>
    <message>
        <source>Products that are as before: {count}.</source>
        <translation>已恢复原状的产品：{count}。</translation>
    </message>
</context>
<context>
    <name>RolesField</name>
    <message>
        <source>Exporter</source>
        <translation>出口商</translation>
    </message>
    <message>
        <source>Consignee</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买方</translation>
    </message>
    <message>
        <source>Notify party</source>
        <translation>通知方</translation>
    </message>
    <message>
        <source>Importer of record</source>
        <translation>登记进口商</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>Customs broker</source>
        <translation>报关行</translation>
    </message>
</context>
<context>
    <name>RouteChoices</name>
    <message>
        <source>Route</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>May it go</source>
        <translation>可否通行</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>途经</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>不可通行</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>可通行</translation>
    </message>
    <message>
        <source>{range}, ours {days} ({sample})</source>
        <translation>{range}，我方 {days}（{sample} 次）</translation>
    </message>
    <message>
        <source>about {amount}</source>
        <translation>约 {amount}</translation>
    </message>
    <message>
        <source>For the transit: {papers}.</source>
        <translation>过境单证：{papers}。</translation>
    </message>
    <message>
        <source>Transshipment: {words}.</source>
        <translation>换装：{words}。</translation>
    </message>
    <message>
        <source>Days: {source}</source>
        <translation>天数依据：{source}</translation>
    </message>
    <message>
        <source>Our own {sample} shipments took {least} to {most} days, the middle one {days}.</source>
        <translation>我方 {sample} 批货物用时 {least} 至 {most} 天，中位数 {days} 天。</translation>
    </message>
    <message>
        <source>Our own shipments came {days} days after plan (of {sample}).</source>
        <translation>我方货物比计划晚到 {days} 天（{sample} 批）。</translation>
    </message>
</context>
<context>
    <name>RouteDays</name>
    <message>
        <source>At the latest</source>
        <translation>最晚日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Earlier because of {holiday}.</source>
        <translation>因{holiday}提前。</translation>
    </message>
    <message>
        <source>Not before {day}.</source>
        <translation>不早于 {day}。</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>For this shipment</source>
        <translation>对本批货物</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>On the day of departure</source>
        <translation>发运当天</translation>
    </message>
    <message>
        <source>On the days of arrival</source>
        <translation>到达期间</translation>
    </message>
    <message>
        <source>While under way</source>
        <translation>运输途中</translation>
    </message>
    <message>
        <source>Border slow</source>
        <translation>口岸缓慢</translation>
    </message>
    <message>
        <source>Offices shut</source>
        <translation>机关休息</translation>
    </message>
</context>
<context>
    <name>RouteDesk</name>
    <message>
        <source>Use this route</source>
        <translation>使用此路线</translation>
    </message>
    <message>
        <source>Notices about gates</source>
        <translation>口岸通知</translation>
    </message>
    <message>
        <source>No route is chosen.</source>
        <translation>尚未选择路线。</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>Choose a consignee in China, Laos, Cambodia, Myanmar or Vietnam.</source>
        <translation>请选择位于中国、老挝、柬埔寨、缅甸或越南的收货人。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Latest days</source>
        <translation>最晚日期</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>About the chosen row</source>
        <translation>关于所选行</translation>
    </message>
</context>
<context>
    <name>RouteList</name>
    <message>
        <source>(to verify)</source>
        <translation>（待核实）</translation>
    </message>
</context>
<context>
    <name>RouteMap</name>
    <message>
        <source>Map of the ways</source>
        <translation>路线图</translation>
    </message>
    <message>
        <source>Closed gate</source>
        <translation>口岸关闭</translation>
    </message>
    <message>
        <source>No route is chosen.</source>
        <translation>尚未选择路线。</translation>
    </message>
    <message>
        <source>{way}. Closed: {gates}</source>
        <translation>{way}。关闭：{gates}</translation>
    </message>
</context>
<context>
    <name>RouteNotices</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>First figures of HS codes or classes, with commas: 0810, cereals.</source>
        <translation>HS 编码前几位或货物类别，用逗号分隔，如 0810, cereals。</translation>
    </message>
    <message>
        <source>Who told you</source>
        <translation>消息来源</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Only these goods</source>
        <translation>仅限这些货物</translation>
    </message>
    <message>
        <source>Not these goods</source>
        <translation>禁止这些货物</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>From the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>归属</translation>
    </message>
</context>
<context>
    <name>RouteNoticesDialog</name>
    <message>
        <source>No notices</source>
        <translation>没有通知</translation>
    </message>
    <message>
        <source>Add what you hear of a gate.</source>
        <translation>请添加您听到的口岸消息。</translation>
    </message>
    <message>
        <source>Notices about gates</source>
        <translation>口岸通知</translation>
    </message>
    <message>
        <source>Your own notices go before those that came with the program. To lift a closure, add one that says the gate is open.</source>
        <translation>您自己的通知优先于程序自带的通知。若口岸已恢复，请添加一条开放通知。</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>新建通知</translation>
    </message>
    <message>
        <source>Keep this notice</source>
        <translation>保存通知</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Notices (*.json *.toml)</source>
        <translation>通知 (*.json *.toml)</translation>
    </message>
    <message>
        <source>The notice is kept.</source>
        <translation>通知已保存。</translation>
    </message>
    <message>
        <source>The notice</source>
        <translation>通知</translation>
    </message>
</context>
<context>
    <name>RouteStep</name>
    <message>
        <source>Planned departure</source>
        <translation>计划出发</translation>
    </message>
    <message>
        <source>Planned arrival</source>
        <translation>计划到达</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Routes to {country}</source>
        <translation>前往{country}的路线</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>The hub’s departure it is booked for; the planned days follow. Without one it may join any.</source>
        <translation>所订的枢纽班次；计划日期随之填写。不选则可随任一班次。</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rules {version}</source>
        <translation>规则 {version}</translation>
    </message>
    <message>
        <source>Files of your own in the folder {folder} say only what differs: other limits and lists, a rule switched off or made milder with a reason. They count when ShipDesk is started the next time.</source>
        <translation>文件夹 {folder} 中您自己的文件只需写不同之处：其他限值和列表，附理由关闭或降级的规则。下次启动 ShipDesk 时生效。</translation>
    </message>
    <message>
        <source>Copy the shipped files…</source>
        <translation>复制自带文件…</translation>
    </message>
    <message>
        <source>Try my files</source>
        <translation>试用我的文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Files saved: {count}.</source>
        <translation>已保存 {count} 个文件。</translation>
    </message>
    <message>
        <source>Your files change nothing.</source>
        <translation>您的文件没有改动任何内容。</translation>
    </message>
    <message>
        <source>Copy the shipped files</source>
        <translation>复制自带文件</translation>
    </message>
    <message>
        <source>Changed by your own files:
{changes}</source>
        <translation>由您自己的文件修改：
{changes}</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>How grave</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>须核实</translation>
    </message>
    <message>
        <source>Stops the shipment</source>
        <translation>阻止发运</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>请再看</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>供参考</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>SalvageReport</name>
    <message>
        <source>What could be read is saved</source>
        <translation>可读取的数据已保存</translation>
    </message>
    <message>
        <source>The damaged file is kept as {file}. Nothing is sent to the hub until you have looked at the outbox. Compare what matters with your papers.</source>
        <translation>损坏的文件保留为 {file}。在您查看发件箱之前不会向枢纽发送任何内容。请将重要数据与您的单证核对。</translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation>打开工作台(&amp;O)</translation>
    </message>
    <message>
        <source>Shipments: {count}</source>
        <translation>货件：{count}</translation>
    </message>
    <message>
        <source>Parties: {count}</source>
        <translation>往来方：{count}</translation>
    </message>
    <message>
        <source>Issued papers and labels: {count}</source>
        <translation>已签发的单证和标签：{count}</translation>
    </message>
    <message>
        <source>All entries together: {count}</source>
        <translation>全部记录：{count}</translation>
    </message>
    <message>
        <source>Nothing of it was lost.</source>
        <translation>没有丢失任何数据。</translation>
    </message>
    <message>
        <source>Found again although nothing led to them any more: {count} entries</source>
        <translation>已无索引指向但仍找回的记录：{count} 条</translation>
    </message>
    <message>
        <source>Some of these may have been deleted or changed before. Look at these shipments: {names}</source>
        <translation>其中有些可能以前已被删除或更改。请查看这些货件：{names}</translation>
    </message>
    <message>
        <source>Left in the damaged file, since nobody can tell where they belong: {count} entries</source>
        <translation>因无法判断归属而留在损坏文件中的记录：{count} 条</translation>
    </message>
    <message>
        <source>What the damaged places held is lost: there is no backup that has it.</source>
        <translation>损坏处的数据已丢失：没有备份保存过它。</translation>
    </message>
    <message>
        <source>The backup of {moment} has nothing that was not found.</source>
        <translation>{moment} 的备份中没有未找到的内容。</translation>
    </message>
    <message>
        <source>Lost, and taken from the backup of {moment} as they were then: {count} entries</source>
        <translation>已丢失、按 {moment} 备份时的状态取回的记录：{count} 条</translation>
    </message>
    <message>
        <source>Lost, and taken from the backup of {moment} as they were then: {count} entries, with the shipments {names}</source>
        <translation>已丢失、按 {moment} 备份时的状态取回的记录：{count} 条，包括货件 {names}</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>Scan to verify</source>
        <translation>扫描核对</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Every package is scanned.</source>
        <translation>所有包装件均已扫描。</translation>
    </message>
    <message>
        <source>{done} of {total} packages</source>
        <translation>{done} / {total} 个包装件</translation>
    </message>
    <message>
        <source>Still missing: {names}</source>
        <translation>尚缺：{names}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Scan a label, or type its 18 figures and press Enter</source>
        <translation>扫描标签，或输入 18 位数字后按 Enter</translation>
    </message>
    <message>
        <source>Codes, the newest first</source>
        <translation>条码（最新在前）</translation>
    </message>
    <message>
        <source>Packages scanned</source>
        <translation>已扫描的包装件</translation>
    </message>
    <message>
        <source>Scan {shipment}</source>
        <translation>扫描 {shipment}</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search in the paper</source>
        <translation>在单证中搜索</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭搜索</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>第 {at} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Changes count at once and are kept in this desk.</source>
        <translation>更改立即生效，并保存在本工作台。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Years in Thai</source>
        <translation>泰文年份</translation>
    </message>
    <message>
        <source>How years are shown on a Thai screen. Papers and the hub always get the common era.</source>
        <translation>泰文界面上的年份写法。单证和枢纽始终使用公历。</translation>
    </message>
    <message>
        <source>GS1 company prefix</source>
        <translation>GS1 厂商前缀</translation>
    </message>
    <message>
        <source>6 to 12 figures from GS1 Thailand. Without it, carton numbers come from the hub.</source>
        <translation>GS1 Thailand 提供的 6 至 12 位数字。没有时箱号由枢纽提供。</translation>
    </message>
    <message>
        <source>First figure of carton numbers</source>
        <translation>箱号首位</translation>
    </message>
    <message>
        <source>One figure, 0 to 9, before your GS1 prefix in every carton number (SSCC).</source>
        <translation>每个箱号（SSCC）中位于 GS1 前缀之前的一位数字，0 至 9。</translation>
    </message>
    <message>
        <source>This desk is for training</source>
        <translation>本工作台用于培训</translation>
    </message>
    <message>
        <source>Every paper and label then carries the word TRAINING.</source>
        <translation>所有单证和标签都会带有 TRAINING 字样。</translation>
    </message>
    <message>
        <source>As the computer has them</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Buddhist era (2569)</source>
        <translation>佛历 (2569)</translation>
    </message>
    <message>
        <source>Common era (2026)</source>
        <translation>公历 (2026)</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>The hub…</source>
        <translation>枢纽…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>About ShipDesk…</source>
        <translation>关于 ShipDesk…</translation>
    </message>
    <message>
        <source>Look for new versions once a day</source>
        <translation>每天查找一次新版本</translation>
    </message>
    <message>
        <source>Asks whether there is a new version and tells you; nothing is sent or installed.</source>
        <translation>查询是否有新版本并告知您；不发送、也不安装任何内容。</translation>
    </message>
</context>
<context>
    <name>ShipmentActs</name>
    <message>
        <source>Packing</source>
        <translation>正在装箱</translation>
    </message>
    <message>
        <source>{reference}: {count} to put right</source>
        <translation>{reference}：{count} 处需改正</translation>
    </message>
    <message>
        <source>Nothing stands in the way: {names}.</source>
        <translation>没有阻碍：{names}。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Making papers and labels</source>
        <translation>正在制作单证和标签</translation>
    </message>
    <message>
        <source>Book {reference}?</source>
        <translation>要预订 {reference} 吗？</translation>
    </message>
    <message>
        <source>Book {count} shipments?</source>
        <translation>要预订 {count} 票货件吗？</translation>
    </message>
    <message>
        <source>The shipment goes to the hub. After that, goods and parties can’t be changed here.</source>
        <translation>货件将提交给枢纽，之后不能在此更改货物和单位。</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>正在预订</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>取消中</translation>
    </message>
    <message>
        <source>{reference} is packed: {count} packages.</source>
        <translation>{reference} 已装箱：{count} 件。</translation>
    </message>
    <message>
        <source>Papers and labels are ready: {names}.</source>
        <translation>单证和标签已备好：{names}。</translation>
    </message>
    <message>
        <source>Open the papers</source>
        <translation>打开单证</translation>
    </message>
    <message>
        <source>{reference} is booked. Consignment number: {number}</source>
        <translation>{reference} 已预订。托运单号：{number}</translation>
    </message>
    <message>
        <source>{reference} is cancelled.</source>
        <translation>{reference} 已取消。</translation>
    </message>
    <message>
        <source>The hub has been asked to cancel {reference}.</source>
        <translation>已请求枢纽取消 {reference}。</translation>
    </message>
    <message>
        <source>Done: {names}.</source>
        <translation>已完成：{names}。</translation>
    </message>
    <message>
        <source>Show findings</source>
        <translation>查看问题</translation>
    </message>
    <message>
        <source>Reopening</source>
        <translation>正在重新打开</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Open again: {names}.</source>
        <translation>已重新打开：{names}。</translation>
    </message>
</context>
<context>
    <name>ShipmentColumns</name>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>To</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Departs</source>
        <translation>出发日</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Gross kg</source>
        <translation>毛重 kg</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>货值</translation>
    </message>
</context>
<context>
    <name>ShipmentPicker</name>
    <message>
        <source>Shipment</source>
        <translation>货件</translation>
    </message>
    <message>
        <source>To</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Gross kg</source>
        <translation>毛重 kg</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>货值</translation>
    </message>
    <message>
        <source>Shipments for this departure</source>
        <translation>此班次的货件</translation>
    </message>
</context>
<context>
    <name>ShipmentsPage</name>
    <message>
        <source>No shipment yet</source>
        <translation>还没有货件</translation>
    </message>
    <message>
        <source>A shipment takes its goods from your catalog and its buyer from your parties.</source>
        <translation>货件的货物来自商品目录，买方来自往来单位。</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>货件</translation>
    </message>
    <message>
        <source>Enter opens a shipment, Ctrl+Enter does its next step. Choose several to book them together.</source>
        <translation>Enter 打开货件，Ctrl+Enter 执行下一步。可选多票一起预订。</translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation>新建货件</translation>
    </message>
    <message>
        <source>Copy as new</source>
        <translation>复制为新单</translation>
    </message>
    <message>
        <source>Open shipment</source>
        <translation>打开货件</translation>
    </message>
    <message>
        <source>Do the next step</source>
        <translation>执行下一步</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>装箱</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Make papers and labels</source>
        <translation>制作单证和标签</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Cancel shipment</source>
        <translation>取消货件</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>搜索此列表</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Record a rejection…</source>
        <translation>记录退货…</translation>
    </message>
    <message>
        <source>Keep as template…</source>
        <translation>存为模板…</translation>
    </message>
    <message>
        <source>Print labels…</source>
        <translation>打印标签…</translation>
    </message>
    <message>
        <source>Scan to verify…</source>
        <translation>扫描核对…</translation>
    </message>
    <message>
        <source>At the hub…</source>
        <translation>在枢纽…</translation>
    </message>
    <message>
        <source>Reopen shipment</source>
        <translation>重新打开货件</translation>
    </message>
</context>
<context>
    <name>ShowReceived</name>
    <message>
        <source>Received paper</source>
        <translation>收到的文件</translation>
    </message>
</context>
<context>
    <name>SignInCode</name>
    <message>
        <source>Open the sign-in page</source>
        <translation>打开登录页面</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Code for signing in: {code}</source>
        <translation>登录代码：{code}</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split the shipment</source>
        <translation>拆分货件</translation>
    </message>
    <message>
        <source>Which lines go on an invoice of their own?</source>
        <translation>哪些行单独开发票？</translation>
    </message>
    <message>
        <source>Charges, order numbers and the invoice number stay with {reference}.</source>
        <translation>费用、订单号和发票号保留在 {reference}。</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>&amp;Reference of the new shipment</source>
        <translation>新货件的参考号(&amp;R)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Years in Thai</source>
        <translation>泰文界面的年份(&amp;Y)</translation>
    </message>
    <message>
        <source>It stands in the history and the print log. There is no password.</source>
        <translation>姓名会显示在历史记录和打印日志中，不需要密码。</translation>
    </message>
    <message>
        <source>Welcome to your desk</source>
        <translation>欢迎使用您的工作台</translation>
    </message>
    <message>
        <source>Four short pages, and the first label is printed. Everything can be changed later in Settings.</source>
        <translation>四个简短页面，即可打印第一张标签。以后都可以在设置中修改。</translation>
    </message>
    <message>
        <source>if you like</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Only look around, with sample data</source>
        <translation>先用示例数据看看</translation>
    </message>
    <message>
        <source>Buddhist era, พ.ศ. (2569)</source>
        <translation>佛历 พ.ศ.（2569）</translation>
    </message>
    <message>
        <source>Common era, ค.ศ. (2026)</source>
        <translation>公历 ค.ศ.（2026）</translation>
    </message>
    <message>
        <source>I bring my desk from another computer…</source>
        <translation>我从另一台电脑带来工作台…</translation>
    </message>
    <message>
        <source>Your na&amp;me</source>
        <translation>您的姓名(&amp;M)</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
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
        <translation>阻止发运</translation>
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
    <name>StopWords</name>
    <message>
        <source>booking</source>
        <translation>订舱</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>manifest</source>
        <translation>舱单</translation>
    </message>
</context>
<context>
    <name>TakingAway</name>
    <message>
        <source>{name} is taken away.</source>
        <translation>{name} 已删除。</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回</translation>
    </message>
</context>
<context>
    <name>TaskCell</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Keep as template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>Keep {reference} as a template</source>
        <translation>将 {reference} 存为模板</translation>
    </message>
    <message>
        <source>Goods, parties and terms are kept, not numbers, dates and lots. The same name replaces.</source>
        <translation>保留货物、各方和条款，不保留编号、日期和批号。同名将被替换。</translation>
    </message>
    <message>
        <source>&amp;Name of the template</source>
        <translation>模板名称(&amp;N)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>TemplateKeeping</name>
    <message>
        <source>The template “{name}” is kept. “New shipment” offers it.</source>
        <translation>模板“{name}”已保存，可在“新货件”中选用。</translation>
    </message>
    <message>
        <source>Put the former one back</source>
        <translation>恢复原来的模板</translation>
    </message>
</context>
<context>
    <name>TermsStep</name>
    <message>
        <source>Incoterm</source>
        <translation>贸易术语</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>The place named after the term: Kunming, Yunnan, China.</source>
        <translation>术语后的地点，例如 Kunming, Yunnan, China。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Invoice total</source>
        <translation>发票总额</translation>
    </message>
    <message>
        <source>Order references</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Buyer’s purchases this year</source>
        <translation>买方本年度购买额</translation>
    </message>
    <message>
        <source>Cross-border e-commerce: what the buyer has bought in China this year, in yuan.</source>
        <translation>跨境电商：买方本年度在中国的购买额（人民币）。</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>发票号</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>发票日期</translation>
    </message>
    <message>
        <source>Invoice issued by</source>
        <translation>发票开具方</translation>
    </message>
    <message>
        <source>Only where another company than the exporter invoices.</source>
        <translation>仅当由出口商以外的公司开票时填写。</translation>
    </message>
    <message>
        <source>Country of the issuer</source>
        <translation>开具方所在国</translation>
    </message>
    <message>
        <source>Offer valid until</source>
        <translation>报价有效期至</translation>
    </message>
    <message>
        <source>Stands on the pro-forma invoice.</source>
        <translation>显示在形式发票上。</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>定金</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>SWIFT code</source>
        <translation>SWIFT 代码</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Place of signing</source>
        <translation>签署地点</translation>
    </message>
    <message>
        <source>Date of signing</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Who pays the transport and who bears the risk, by Incoterms 2020.</source>
        <translation>按 Incoterms 2020，由谁支付运费、由谁承担风险。</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>In the prices?</source>
        <translation>已含在价格中？</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>订单日期</translation>
    </message>
    <message>
        <source>As the term says</source>
        <translation>按术语</translation>
    </message>
    <message>
        <source>Yes, the prices contain it</source>
        <translation>是，价格已含</translation>
    </message>
    <message>
        <source>No, it comes on top</source>
        <translation>否，另外加收</translation>
    </message>
    <message>
        <source>As the term says: contained</source>
        <translation>按术语：已含</translation>
    </message>
    <message>
        <source>As the term says: on top</source>
        <translation>按术语：另加</translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>Numbers for cartons</source>
        <translation>箱号</translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>打开发件箱</translation>
    </message>
    <message>
        <source>{count} to put right</source>
        <translation>{count} 处需改正</translation>
    </message>
    <message>
        <source>was to leave {day}</source>
        <translation>原定 {day} 出发</translation>
    </message>
    <message>
        <source>leaves {day}</source>
        <translation>{day} 出发</translation>
    </message>
    <message>
        <source>cut-off {at}</source>
        <translation>截止 {at}</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Start with your products</source>
        <translation>从您的商品开始</translation>
    </message>
    <message>
        <source>Bring in your product list as a CSV file. Then make your first shipment.</source>
        <translation>导入 CSV 产品清单，然后新建第一票货件。</translation>
    </message>
    <message>
        <source>Who sends, and who receives?</source>
        <translation>谁发货，谁收货？</translation>
    </message>
    <message>
        <source>Your products are here. Add your own company and your buyer next.</source>
        <translation>产品已就绪。接下来添加贵公司和买方。</translation>
    </message>
    <message>
        <source>Make your first shipment</source>
        <translation>新建第一票货件</translation>
    </message>
    <message>
        <source>Your products are here. Choose a buyer and a route, add goods, and see what is missing.</source>
        <translation>商品已就绪。选择买方和路线，添加货物，看看还缺什么。</translation>
    </message>
    <message>
        <source>Nothing needs a hand</source>
        <translation>没有待办事项</translation>
    </message>
    <message>
        <source>Whatever is refused, unfinished, ready to book or leaving soon will stand here.</source>
        <translation>被拒绝、未完成、可预订或即将出发的发运会列在这里。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>What needs a hand now. The button of a line leads to the place where it is done.</source>
        <translation>现在需要处理的事项。每行的按钮会带您到处理的地方。</translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation>新建货件</translation>
    </message>
    <message>
        <source>Bring in products</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <source>Add parties</source>
        <translation>添加往来单位</translation>
    </message>
    <message>
        <source>The hub said no, or its answer is not known</source>
        <translation>枢纽拒绝或答复未知</translation>
    </message>
    <message>
        <source>Something must be put right</source>
        <translation>有内容需要改正</translation>
    </message>
    <message>
        <source>Trouble on the way</source>
        <translation>途中有问题</translation>
    </message>
    <message>
        <source>Leaving within seven days</source>
        <translation>七天内出发</translation>
    </message>
    <message>
        <source>Ready to book</source>
        <translation>可以预订</translation>
    </message>
    <message>
        <source>Papers and labels to print</source>
        <translation>待打印的单证和标签</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Manifests to close before the cut-off</source>
        <translation>截止前需关闭的舱单</translation>
    </message>
</context>
<context>
    <name>Tone</name>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>阻止</translation>
    </message>
</context>
<context>
    <name>TrackingColumns</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>货件</translation>
    </message>
    <message>
        <source>Last news</source>
        <translation>最新消息</translation>
    </message>
    <message>
        <source>What and where</source>
        <translation>事件与地点</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>海关</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收货方</translation>
    </message>
</context>
<context>
    <name>TrackingPage</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Nothing is on its way yet</source>
        <translation>尚无在途货件</translation>
    </message>
    <message>
        <source>Every booked shipment stands here with what the hub and customs tell of it.</source>
        <translation>所有已预订的货件及枢纽与海关的消息都在此。</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Where every booked shipment is. Choose a state above, or a shipment to see its whole way.</source>
        <translation>每个已预订货件的位置。在上方选择状态，或选择货件查看全程。</translation>
    </message>
    <message>
        <source>Ask the hub now</source>
        <translation>立即询问枢纽</translation>
    </message>
    <message>
        <source>The hub was not reached. What is shown is what it told last.</source>
        <translation>未能连接枢纽。显示的是其最近告知的内容。</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>正在询问枢纽</translation>
    </message>
</context>
<context>
    <name>TrackingView</name>
    <message>
        <source>Close tracking</source>
        <translation>关闭跟踪</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Consignment number {number}</source>
        <translation>托运单号 {number}</translation>
    </message>
    <message>
        <source>Tracking begins when the shipment is booked.</source>
        <translation>预订后开始跟踪。</translation>
    </message>
    <message>
        <source>The hub has told nothing yet. Send and receive in the outbox to ask again.</source>
        <translation>枢纽尚无消息。可在发件箱中收发以再次查询。</translation>
    </message>
</context>
<context>
    <name>TrainingBanner</name>
    <message>
        <source>TRAINING: a sample desk. Papers and labels made here are not valid.</source>
        <translation>培训：示例工作台。此处制作的单证和标签无效。</translation>
    </message>
    <message>
        <source>Remove the sample and begin for real</source>
        <translation>删除示例，正式开始</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站为空</translation>
    </message>
    <message>
        <source>Deleted products lie here for 30 days. Then they are gone.</source>
        <translation>删除的产品在此保留 30 天，之后永久消失。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保留至</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>重做：{what}</translation>
    </message>
    <message>
        <source>what is not saved</source>
        <translation>未保存的内容</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>UnfinishedCard</name>
    <message>
        <source>New shipment</source>
        <translation>新货件</translation>
    </message>
    <message>
        <source>Begun and not made yet · {when}</source>
        <translation>已开始填写，尚未创建 · {when}</translation>
    </message>
    <message>
        <source>Fields typed and not saved: {count} · {when}</source>
        <translation>已输入未保存的字段：{count} · {when}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>UpdateCell</name>
    <message>
        <source>Version {version} is out</source>
        <translation>版本 {version} 已发布</translation>
    </message>
    <message>
        <source>What is new, and where to download it</source>
        <translation>新增内容以及下载地址</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>The desk is brought up to date</source>
        <translation>正在更新工作台</translation>
    </message>
    <message>
        <source>It was made by an older ShipDesk. A backup is made first; until the end, the old desk stays.</source>
        <translation>它由较旧的 ShipDesk 创建。会先备份；完成之前旧工作台保持不变。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>UseProductsDialog</name>
    <message>
        <source>Use in a shipment</source>
        <translation>用于货件</translation>
    </message>
    <message>
        <source>Put {count} products into which shipment?</source>
        <translation>将 {count} 种商品放入哪票货件？</translation>
    </message>
    <message>
        <source>Shipments that can be changed</source>
        <translation>可更改的货件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation>新建货件</translation>
    </message>
    <message>
        <source>Add to this shipment</source>
        <translation>添加到此货件</translation>
    </message>
    <message>
        <source>No shipment can be changed any more. Start a new one.</source>
        <translation>没有可更改的货件。请新建。</translation>
    </message>
</context>
<context>
    <name>WhyFixed</name>
    <message>
        <source>State: {state}. The shipment can&apos;t be changed any more; copy it as new to use its data.</source>
        <translation>状态：{state}。此货件不能再修改；复制为新货件即可使用其数据。</translation>
    </message>
    <message>
        <source>The booking waits and was not sent yet. Take it back to change the shipment, then book again.</source>
        <translation>订舱正在等待，尚未发送。撤回后即可修改货件，然后重新订舱。</translation>
    </message>
    <message>
        <source>Take the booking back</source>
        <translation>撤回订舱</translation>
    </message>
</context>
<context>
    <name>WishDetails</name>
    <message>
        <source>Request and answers</source>
        <translation>请求与答复</translation>
    </message>
</context>
<context>
    <name>WoodPacking</name>
    <message>
        <source>Wood in pallets or crates</source>
        <translation>使用木质托盘或木箱</translation>
    </message>
    <message>
        <source>ISPM 15 mark</source>
        <translation>ISPM 15 标识</translation>
    </message>
    <message>
        <source>As burnt into the wood: country, number and treatment (TH-001 HT).</source>
        <translation>按木材上烙印填写：国家、编号和处理方式（TH-001 HT）。</translation>
    </message>
</context>
</TS>
