<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="th_TH" sourcelanguage="en">
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Month before</source>
        <translation>เดือนก่อน</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>เดือนถัดไป</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command, product, party or shipment</source>
        <translation>ค้นหาคำสั่ง สินค้า คู่ค้า หรือการส่งออก</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>ผลการค้นหา</translation>
    </message>
    <message>
        <source>Enter opens, Esc goes back</source>
        <translation>Enter เพื่อเปิด Esc เพื่อกลับ</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose a day</source>
        <translation>เลือกวัน</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>วัน/เดือน/ปี</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Stops the shipment</source>
        <translation>ส่งออกไม่ได้</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>ควรตรวจอีกครั้ง</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>ควรทราบ</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>เรียบร้อย</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>ไปที่ช่องนี้</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>ผลการตรวจ</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>ยังไม่ได้ตรวจ</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>ไม่มีสิ่งใดขัดข้อง</translation>
    </message>
    <message>
        <source>{stops} to put right, {warnings} to look at, {notes} to know</source>
        <translation>ต้องแก้ {stops} ควรดู {warnings} ควรทราบ {notes}</translation>
    </message>
</context>
<context>
    <name>HubCell</name>
    <message>
        <source>Offline hub</source>
        <translation>ศูนย์ออฟไลน์</translation>
    </message>
    <message>
        <source>Hub online</source>
        <translation>เชื่อมต่อศูนย์แล้ว</translation>
    </message>
    <message>
        <source>Hub not reached</source>
        <translation>ติดต่อศูนย์ไม่ได้</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>รอส่ง {count}</translation>
    </message>
    <message>
        <source>{count} need a look</source>
        <translation>ต้องดู {count}</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>Filter this list</source>
        <translation>กรองรายการนี้</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>คัดลอกแถว</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Find anything</source>
        <translation>ค้นหาทุกอย่าง</translation>
    </message>
    <message>
        <source>Explain this field</source>
        <translation>อธิบายช่องนี้</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>สลับโหมดสว่างและมืด</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>ไปที่ {page}</translation>
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
        <translation>รายละเอียด</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>คัดลอกข้อความนี้</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>ปิดข้อความนี้</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>Details</source>
        <translation>รายละเอียด</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>คัดลอก</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Opening the paper</source>
        <translation>กำลังเปิดเอกสาร</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>กำลังพิมพ์</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>พิมพ์</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>ขยาย</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>ย่อ</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>พอดีความกว้าง</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>หน้า</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Light or dark</source>
        <translation>สว่างหรือมืด</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>stops the shipment</source>
        <translation>ส่งออกไม่ได้</translation>
    </message>
    <message>
        <source>look again</source>
        <translation>ควรตรวจอีกครั้ง</translation>
    </message>
    <message>
        <source>good to know</source>
        <translation>ควรทราบ</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>เรียบร้อย</translation>
    </message>
</context>
<context>
    <name>TaskCell</name>
    <message>
        <source>Cancel</source>
        <translation>ยกเลิก</translation>
    </message>
</context>
</TS>
