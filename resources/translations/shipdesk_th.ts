<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="th_TH" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ShipDesk</source>
        <translation>เกี่ยวกับ ShipDesk</translation>
    </message>
    <message>
        <source>ShipDesk</source>
        <translation>ShipDesk</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>เวอร์ชัน {version}</translation>
    </message>
    <message>
        <source>ShipDesk is free software under the Apache License 2.0. It asks for new versions only when you say so: here, or once a day if you allow it in the settings. Nothing about you or your desk is sent.</source>
        <translation>ShipDesk เป็นซอฟต์แวร์เสรีภายใต้ Apache License 2.0 โปรแกรมจะตรวจหาเวอร์ชันใหม่เมื่อคุณสั่งเท่านั้น คือกดที่นี่ หรือวันละครั้งถ้าอนุญาตไว้ในการตั้งค่า ไม่มีการส่งข้อมูลใดเกี่ยวกับคุณหรือโต๊ะทำงานออกไป</translation>
    </message>
    <message>
        <source>Look for a new version</source>
        <translation>ตรวจหาเวอร์ชันใหม่</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>สัญญาอนุญาต…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>นี่คือเวอร์ชันล่าสุด</translation>
    </message>
    <message>
        <source>Version {version} is out.</source>
        <translation>มีเวอร์ชัน {version} แล้ว</translation>
    </message>
    <message>
        <source>Open the download page</source>
        <translation>เปิดหน้าดาวน์โหลด</translation>
    </message>
    <message>
        <source>The file that was downloaded</source>
        <translation>ไฟล์ที่ดาวน์โหลดมา</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>ไฟล์ทั้งหมด (*)</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>กำลังตรวจไฟล์</translation>
    </message>
    <message>
        <source>Check a downloaded file…</source>
        <translation>ตรวจไฟล์ที่ดาวน์โหลด…</translation>
    </message>
    <message>
        <source>{file} is genuine, byte for byte. Close ShipDesk, then open the file to install it.</source>
        <translation>{file} เป็นของจริง ตรงกันทุกไบต์ ปิด ShipDesk แล้วเปิดไฟล์นี้เพื่อติดตั้ง</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>เปิดโฟลเดอร์</translation>
    </message>
</context>
<context>
    <name>AddCartonsDialog</name>
    <message>
        <source>Add cartons</source>
        <translation>เพิ่มกล่อง</translation>
    </message>
    <message>
        <source>Many equal cartons of one line at once; what is left of it is packed as usual.</source>
        <translation>เพิ่มกล่องที่เหมือนกันของรายการหนึ่งได้หลายกล่องพร้อมกัน ส่วนที่เหลือบรรจุตามปกติ</translation>
    </message>
    <message>
        <source>Add the cartons</source>
        <translation>เพิ่มกล่องเหล่านี้</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>รายการ</translation>
    </message>
    <message>
        <source>Cartons</source>
        <translation>กล่อง</translation>
    </message>
    <message>
        <source>Units in each</source>
        <translation>จำนวนต่อกล่อง</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>ยาว</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>กว้าง</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>สูง</translation>
    </message>
    <message>
        <source>Gross weight of each</source>
        <translation>น้ำหนักรวมต่อกล่อง</translation>
    </message>
</context>
<context>
    <name>AddShipmentsDialog</name>
    <message>
        <source>Add shipments</source>
        <translation>เพิ่มการส่ง</translation>
    </message>
    <message>
        <source>Shipments that could go along</source>
        <translation>การส่งที่ไปด้วยได้</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>เพิ่ม</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>The hub is told at once. They can be taken off again until the manifest is closed.</source>
        <translation>ศูนย์จะได้รับแจ้งทันที ถอนออกได้อีกจนกว่าจะปิดบัญชีสินค้า</translation>
    </message>
</context>
<context>
    <name>AdviceBar</name>
    <message>
        <source>HS code</source>
        <translation>พิกัดศุลกากร (HS)</translation>
    </message>
    <message>
        <source>HS code for this row</source>
        <translation>พิกัดศุลกากรของแถวนี้</translation>
    </message>
    <message>
        <source>Suggested by similar goods. Check before you take one.</source>
        <translation>แนะนำจากสินค้าที่คล้ายกัน ตรวจสอบก่อนเลือกใช้</translation>
    </message>
    <message>
        <source>Without a code; suggestions: {count}</source>
        <translation>ยังไม่มีพิกัด มีคำแนะนำ {count} รายการ</translation>
    </message>
</context>
<context>
    <name>BackupCell</name>
    <message>
        <source>No backup yet</source>
        <translation>ยังไม่มีข้อมูลสำรอง</translation>
    </message>
    <message>
        <source>Backup {time}</source>
        <translation>สำรองเมื่อ {time}</translation>
    </message>
    <message>
        <source>Backups of this desk</source>
        <translation>ข้อมูลสำรองของโต๊ะงานนี้</translation>
    </message>
</context>
<context>
    <name>BackupLookDialog</name>
    <message>
        <source>Look into a backup</source>
        <translation>ดูข้อมูลในสำรอง</translation>
    </message>
    <message>
        <source>Shipments as they were on {moment}</source>
        <translation>การส่งตามที่เป็นเมื่อ {moment}</translation>
    </message>
    <message>
        <source>No shipments</source>
        <translation>ไม่มีการส่ง</translation>
    </message>
    <message>
        <source>The desk had none at that time.</source>
        <translation>ตอนนั้นโต๊ะยังไม่มีการส่ง</translation>
    </message>
    <message>
        <source>The shipment then</source>
        <translation>การส่งในตอนนั้น</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>กำลังดู</translation>
    </message>
    <message>
        <source>{packages} packages · gross {gross} kg</source>
        <translation>{packages} หีบห่อ · น้ำหนักรวม {gross} กก.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>เลขที่อ้างอิง</translation>
    </message>
    <message>
        <source>To</source>
        <translation>ไปยัง</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>เส้นทาง</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>หีบห่อ</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>By itself</source>
        <translation>อัตโนมัติ</translation>
    </message>
    <message>
        <source>When ShipDesk ended</source>
        <translation>เมื่อปิด ShipDesk</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>ก่อนอัปเดต</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>ก่อนนำเข้าข้อมูล</translation>
    </message>
    <message>
        <source>Before going back</source>
        <translation>ก่อนกู้คืน</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>สั่งเอง</translation>
    </message>
    <message>
        <source>The desk was read out of a damaged file, which is kept beside it. Shipments as an older backup has them: {names}. Compare what matters with your papers.</source>
        <translation>โต๊ะงานนี้กู้มาจากไฟล์ที่เสียหาย ซึ่งยังเก็บไว้ข้างกัน การส่งที่เป็นข้อมูลตามข้อมูลสำรองเก่า: {names} โปรดเทียบข้อมูลสำคัญกับเอกสารของคุณ</translation>
    </message>
    <message>
        <source>The desk as it is now can&apos;t be read. It is kept beside the restored one.</source>
        <translation>อ่านโต๊ะงานปัจจุบันไม่ได้ จะเก็บไฟล์นั้นไว้ข้างไฟล์ที่กู้คืน</translation>
    </message>
    <message>
        <source>Shipments made since: {names}</source>
        <translation>การส่งที่สร้างหลังจากนั้น: {names}</translation>
    </message>
    <message>
        <source>Shipments changed since: {names}</source>
        <translation>การส่งที่แก้ไขหลังจากนั้น: {names}</translation>
    </message>
    <message>
        <source>Catalogs changed since: {names}</source>
        <translation>แคตตาล็อกที่แก้ไขหลังจากนั้น: {names}</translation>
    </message>
    <message>
        <source>Papers and labels issued since: {count} (their files stay)</source>
        <translation>เอกสารและฉลากที่ออกหลังจากนั้น: {count} (ไฟล์ยังอยู่)</translation>
    </message>
    <message>
        <source>Bookings and other wishes to the hub since: {count}</source>
        <translation>การจองและคำขออื่นถึงศูนย์หลังจากนั้น: {count}</translation>
    </message>
    <message>
        <source>Manifests changed since: {count}</source>
        <translation>บัญชีสินค้าที่แก้ไขหลังจากนั้น: {count}</translation>
    </message>
    <message>
        <source>Parties changed since: {count}</source>
        <translation>คู่ค้าที่แก้ไขหลังจากนั้น: {count}</translation>
    </message>
    <message>
        <source>Prints since: {count}</source>
        <translation>การพิมพ์หลังจากนั้น: {count}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} และอีก {count} รายการ</translation>
    </message>
    <message>
        <source>Catalogs that can’t be read: {names}. Backups hold them as they were before. Go back to a backup to have them again.</source>
        <translation>อ่านแคตตาล็อกเหล่านี้ไม่ได้: {names} ข้อมูลสำรองยังมีฉบับก่อนหน้าอยู่ โปรดกลับไปใช้ข้อมูลสำรองเพื่อให้ได้คืนมา</translation>
    </message>
    <message>
        <source>Files that can’t be backed up: {names}. Close whatever has them open, give them plain names, then back up again.</source>
        <translation>ไฟล์ที่สำรองไม่ได้: {names} โปรดปิดโปรแกรมที่เปิดไฟล์เหล่านี้อยู่ ตั้งชื่อไฟล์ให้เรียบง่าย แล้วสำรองข้อมูลอีกครั้ง</translation>
    </message>
    <message>
        <source>Backups that can’t be read now: {names}. Until they can, none of their files is cleared away. If it stays so, move them out of the folder of backups.</source>
        <translation>อ่านข้อมูลสำรองเหล่านี้ไม่ได้ในขณะนี้: {names} ระหว่างนี้จะไม่ลบไฟล์ใดของข้อมูลสำรองเหล่านี้ หากยังเป็นเช่นนี้ โปรดย้ายออกจากโฟลเดอร์ข้อมูลสำรอง</translation>
    </message>
    <message>
        <source>Backups of which something is gone: {names}. Prove them; going back brings what is left.</source>
        <translation>ข้อมูลสำรองที่มีบางไฟล์หายไป: {names} โปรดตรวจสอบข้อมูลสำรอง เมื่อกลับไปใช้จะได้ไฟล์ที่ยังเหลืออยู่</translation>
    </message>
    <message>
        <source>The second place {names} did not get the latest backup. Plug it in, or open the backups and choose another.</source>
        <translation>ที่เก็บสำรองแห่งที่สอง {names} ยังไม่ได้รับข้อมูลสำรองล่าสุด โปรดเสียบอุปกรณ์ หรือเปิดหน้าข้อมูลสำรองแล้วเลือกที่อื่น</translation>
    </message>
    <message>
        <source>Older backups went for want of room: {names}. Free some space to keep more.</source>
        <translation>ข้อมูลสำรองเก่าถูกลบเพราะพื้นที่ไม่พอ: {names} เพิ่มพื้นที่ว่างเพื่อให้เก็บได้มากขึ้น</translation>
    </message>
    <message>
        <source>In the second place older backups went for want of room: {names}. A larger one keeps more.</source>
        <translation>ข้อมูลสำรองเก่าในที่เก็บแห่งที่สองถูกลบเพราะพื้นที่ไม่พอ: {names} อุปกรณ์ที่ใหญ่กว่าจะเก็บได้มากขึ้น</translation>
    </message>
    <message>
        <source>No backup was made when ShipDesk ended. Open the backups and make one now.</source>
        <translation>ไม่ได้สำรองข้อมูลตอนปิด ShipDesk โปรดเปิดหน้าข้อมูลสำรอง แล้วสำรองข้อมูลตอนนี้</translation>
    </message>
    <message>
        <source>The backup that the desk went back to did not have these files any more: {names}. Look for them in another backup, or issue the papers again.</source>
        <translation>ข้อมูลสำรองที่โต๊ะงานกลับไปใช้ไม่มีไฟล์เหล่านี้แล้ว: {names} โปรดหาในข้อมูลสำรองอื่น หรือออกเอกสารใหม่</translation>
    </message>
    <message>
        <source>Not in the backups, because they lie elsewhere: {names}. Copy these catalogs yourself, or import them here.</source>
        <translation>ไม่อยู่ในข้อมูลสำรองเพราะเก็บไว้ที่อื่น: {names} โปรดคัดลอกแคตตาล็อกเหล่านี้เอง หรือนำเข้ามาไว้ที่นี่</translation>
    </message>
    <message>
        <source>Gone from this backup, and not here either: {names}</source>
        <translation>หายไปจากข้อมูลสำรองนี้ และที่นี่ก็ไม่มี: {names}</translation>
    </message>
    <message>
        <source>After a paper or a booking</source>
        <translation>หลังออกเอกสารหรือจอง</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>ข้อมูลสำรอง</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>ยังไม่มีข้อมูลสำรอง</translation>
    </message>
    <message>
        <source>The first one is made by itself.</source>
        <translation>ข้อมูลสำรองชุดแรกจะทำโดยอัตโนมัติ</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>กำลังสำรองข้อมูล</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>กำลังเปรียบเทียบ</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>ที่เก็บสำรองแห่งที่สอง</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>โฟลเดอร์ที่มีข้อมูลสำรอง</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>กำลังกู้คืน</translation>
    </message>
    <message>
        <source>The desk is back at {moment}.</source>
        <translation>โต๊ะงานกลับไปเป็นเมื่อ {moment} แล้ว</translation>
    </message>
    <message>
        <source>The backup is made.</source>
        <translation>สำรองข้อมูลแล้ว</translation>
    </message>
    <message>
        <source>Nothing has changed since the latest backup.</source>
        <translation>ไม่มีอะไรเปลี่ยนแปลงตั้งแต่สำรองครั้งล่าสุด</translation>
    </message>
    <message>
        <source>This backup is not whole any more: {files}</source>
        <translation>ข้อมูลสำรองนี้ไม่ครบถ้วนแล้ว: {files}</translation>
    </message>
    <message>
        <source>Every file of this backup is as it was kept.</source>
        <translation>ทุกไฟล์ในข้อมูลสำรองนี้ตรงกับที่เก็บไว้</translation>
    </message>
    <message>
        <source>Second place: {folder}</source>
        <translation>ที่เก็บแห่งที่สอง: {folder}</translation>
    </message>
    <message>
        <source>No second place is named.</source>
        <translation>ยังไม่ได้กำหนดที่เก็บแห่งที่สอง</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>สำรองเมื่อ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>เหตุผล</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>ขนาด</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ไฟล์</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>สำรอง&amp;เดี๋ยวนี้</translation>
    </message>
    <message>
        <source>&amp;Prove</source>
        <translation>&amp;ตรวจสอบ</translation>
    </message>
    <message>
        <source>&amp;Go back…</source>
        <translation>&amp;กู้คืน…</translation>
    </message>
    <message>
        <source>&amp;Other folder…</source>
        <translation>&amp;โฟลเดอร์อื่น…</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>เ&amp;ลือก…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>ไม่ใช้</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>เปิ&amp;ดโฟลเดอร์</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Looking at every file</source>
        <translation>กำลังตรวจทุกไฟล์</translation>
    </message>
    <message>
        <source>Desk, catalogs and issued files are what was written.</source>
        <translation>โต๊ะทำงาน แค็ตตาล็อก และไฟล์ที่ออกแล้วตรงกับที่บันทึกไว้</translation>
    </message>
    <message>
        <source>Another program held a file of the desk. Close it, and look again.</source>
        <translation>โปรแกรมอื่นกำลังใช้ไฟล์ของโต๊ะทำงานอยู่ โปรดปิดโปรแกรมนั้น แล้วตรวจอีกครั้ง</translation>
    </message>
    <message>
        <source>&amp;Look at every file</source>
        <translation>ตรวจทุกไฟล์ (&amp;L)</translation>
    </message>
    <message>
        <source>ShipDesk backs the desk up every half hour while something changes, soon after a paper or a booking, when it ends, and before an import, an update or a restore.</source>
        <translation>ShipDesk สำรองโต๊ะงานทุกครึ่งชั่วโมงเมื่อมีการเปลี่ยนแปลง ไม่นานหลังออกเอกสารหรือจอง เมื่อปิดโปรแกรม และก่อนนำเข้าข้อมูล อัปเดต หรือกู้คืน</translation>
    </message>
    <message>
        <source>Look &amp;into it…</source>
        <translation>ดูข้างใน(&amp;I)…</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>The sample desk is being made. This takes a few seconds.</source>
        <translation>กำลังเตรียมโต๊ะตัวอย่าง ใช้เวลาไม่กี่วินาที</translation>
    </message>
    <message>
        <source>Set up this desk: language, company, printer</source>
        <translation>ตั้งค่าโต๊ะนี้: ภาษา บริษัท เครื่องพิมพ์</translation>
    </message>
    <message>
        <source>Move this desk to another computer…</source>
        <translation>ย้ายโต๊ะนี้ไปคอมพิวเตอร์เครื่องอื่น…</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>ใครทำงานที่โต๊ะนี้?</translation>
    </message>
    <message>
        <source>Check a desk file…</source>
        <translation>ตรวจไฟล์โต๊ะ…</translation>
    </message>
</context>
<context>
    <name>BookingStep</name>
    <message>
        <source>Booking</source>
        <translation>จอง</translation>
    </message>
    <message>
        <source>Cancel shipment</source>
        <translation>ยกเลิกการส่ง</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>กำลังยกเลิก</translation>
    </message>
    <message>
        <source>Cancel shipment…</source>
        <translation>ยกเลิกการส่ง…</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>จอง</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>ส่งอีกครั้ง</translation>
    </message>
    <message>
        <source>Booked. The hub&apos;s number is {number}.</source>
        <translation>จองแล้ว เลขที่ของศูนย์คือ {number}</translation>
    </message>
    <message>
        <source>Consignment number {number}</source>
        <translation>เลขที่การส่ง {number}</translation>
    </message>
    <message>
        <source>What the hub refused</source>
        <translation>สิ่งที่ศูนย์ไม่รับ</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>ติดตาม</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>สถานะ: {state}</translation>
    </message>
    <message>
        <source>To: {consignee}, {country}</source>
        <translation>ถึง: {consignee}, {country}</translation>
    </message>
    <message>
        <source>Route: {route}</source>
        <translation>เส้นทาง: {route}</translation>
    </message>
    <message>
        <source>Term: {term} {place}</source>
        <translation>เงื่อนไข: {term} {place}</translation>
    </message>
    <message>
        <source>Invoice total: {amount} {currency}</source>
        <translation>ยอดใบกำกับสินค้า: {amount} {currency}</translation>
    </message>
    <message>
        <source>{packages} packages, gross {gross} kg, {volume} m³</source>
        <translation>{packages} หีบห่อ น้ำหนักรวม {gross} กก. {volume} ลบ.ม.</translation>
    </message>
    <message>
        <source>Pack the shipment first; then it can be booked.</source>
        <translation>บรรจุสินค้าก่อน แล้วจึงจองได้</translation>
    </message>
    <message>
        <source>Book hands this shipment to the hub {hub}. From then on it can&apos;t be changed here, only cancelled.</source>
        <translation>เมื่อจอง การส่งนี้จะถูกส่งให้ศูนย์ {hub} จากนั้นจะแก้ไขที่นี่ไม่ได้ ทำได้เพียงยกเลิก</translation>
    </message>
    <message>
        <source>The booking waits in the outbox. Sending it again never books twice.</source>
        <translation>การจองรออยู่ในกล่องขาออก ส่งซ้ำก็ไม่จองซ้ำ</translation>
    </message>
    <message>
        <source>This shipment is cancelled. Copy it as new to use its data again.</source>
        <translation>การส่งนี้ถูกยกเลิกแล้ว คัดลอกเป็นรายการใหม่เพื่อใช้ข้อมูลอีกครั้ง</translation>
    </message>
    <message>
        <source>About this booking</source>
        <translation>เกี่ยวกับการจองนี้</translation>
    </message>
    <message>
        <source>Reopening</source>
        <translation>กำลังเปิดขึ้นใหม่</translation>
    </message>
    <message>
        <source>{reference} is cancelled.</source>
        <translation>ยกเลิก {reference} แล้ว</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>เลิกทำ</translation>
    </message>
    <message>
        <source>Reopen shipment</source>
        <translation>เปิดการส่งขึ้นใหม่</translation>
    </message>
    <message>
        <source>This shipment is cancelled. Reopen it to go on with it.</source>
        <translation>การส่งนี้ถูกยกเลิกแล้ว เปิดขึ้นใหม่เพื่อทำต่อ</translation>
    </message>
</context>
<context>
    <name>BorderRows</name>
    <message>
        <source>Value at the border</source>
        <translation>ราคาที่ด่าน</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>อัตราแลกเปลี่ยน</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>ถิ่นกำเนิด</translation>
    </message>
    <message>
        <source>Origin…</source>
        <translation>ถิ่นกำเนิด…</translation>
    </message>
    <message>
        <source>Compare the trade agreements</source>
        <translation>เปรียบเทียบความตกลงการค้า</translation>
    </message>
    <message>
        <source>Exchange rates of the desk</source>
        <translation>อัตราแลกเปลี่ยนของโต๊ะทำงาน</translation>
    </message>
</context>
<context>
    <name>BorderValueTable</name>
    <message>
        <source>Value at the border</source>
        <translation>ราคาที่ด่าน</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ไม่ทราบ</translation>
    </message>
    <message>
        <source>FOB in {currency} for Thai customs: no rate is stated.</source>
        <translation>ราคา FOB เป็น {currency} สำหรับศุลกากรไทย: ยังไม่มีอัตรา</translation>
    </message>
    <message>
        <source>FOB for Thai customs: {amount} {currency} · {rate}</source>
        <translation>ราคา FOB สำหรับศุลกากรไทย: {amount} {currency} · {rate}</translation>
    </message>
</context>
<context>
    <name>BorderWords</name>
    <message>
        <source>Price of the goods</source>
        <translation>ราคาสินค้า</translation>
    </message>
    <message>
        <source>{charge}, taken off the price</source>
        <translation>{charge} หักจากราคา</translation>
    </message>
    <message>
        <source>{charge}, on top of the prices</source>
        <translation>{charge} เพิ่มจากราคา</translation>
    </message>
    <message>
        <source>{charge}, contained in the prices</source>
        <translation>{charge} รวมอยู่ในราคา</translation>
    </message>
    <message>
        <source>{charge} after the border, contained in the prices</source>
        <translation>{charge}หลังข้ามแดน รวมอยู่ในราคา</translation>
    </message>
    <message>
        <source>{charge} to the buyer&apos;s border</source>
        <translation>{charge}ถึงชายแดนผู้ซื้อ</translation>
    </message>
    <message>
        <source>Duty and costs after the border</source>
        <translation>อากรและค่าใช้จ่ายหลังข้ามแดน</translation>
    </message>
    <message>
        <source>{charge}: no rate between {start} and {end}. Add it below.</source>
        <translation>{charge}: ไม่มีอัตราระหว่าง {start} กับ {end} เพิ่มด้านล่าง</translation>
    </message>
    <message>
        <source>Duty and costs after the border: add the charge Other, contained in the prices.</source>
        <translation>อากรและค่าใช้จ่ายหลังข้ามแดน: เพิ่มค่าใช้จ่าย “อื่น ๆ” โดยระบุว่ารวมอยู่ในราคา</translation>
    </message>
    <message>
        <source>{charge}: not given. Add it to the charges.</source>
        <translation>{charge}: ยังไม่ได้ใส่ เพิ่มในค่าใช้จ่าย</translation>
    </message>
    <message>
        <source>FCA counts as FOB: no cost from the place to the border is given.</source>
        <translation>ถือราคา FCA เป็น FOB เพราะไม่มีค่าใช้จ่ายจากสถานที่ส่งมอบถึงด่าน</translation>
    </message>
    <message>
        <source>FAS counts as FOB: no cost of loading is given.</source>
        <translation>ถือราคา FAS เป็น FOB เพราะไม่มีค่าขนขึ้นเรือ</translation>
    </message>
    <message>
        <source>No insurance is given: none is taken out of the price.</source>
        <translation>ไม่มีค่าประกัน จึงไม่หักค่าประกันจากราคา</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Choose a day</source>
        <translation>เลือกวัน</translation>
    </message>
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
    <name>CalibrateDialog</name>
    <message>
        <source>Calibrate {printer}</source>
        <translation>ปรับเทียบ {printer}</translation>
    </message>
    <message>
        <source>Print the page and measure with a ruler, from the edge of the label to the line. Two numbers are enough; C and D put the scale right too.</source>
        <translation>พิมพ์หน้านี้แล้วใช้ไม้บรรทัดวัดจากขอบฉลากถึงเส้น สองค่าก็เพียงพอ ส่วน C และ D ใช้แก้อัตราส่วนด้วย</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>ปรับให้ตรง</translation>
    </message>
    <message>
        <source>Print the calibration page</source>
        <translation>พิมพ์หน้าปรับเทียบ</translation>
    </message>
    <message>
        <source>&amp;A: left edge to the upright line</source>
        <translation>&amp;A: ขอบซ้ายถึงเส้นตั้ง</translation>
    </message>
    <message>
        <source>&amp;B: upper edge to the lying line</source>
        <translation>&amp;B: ขอบบนถึงเส้นนอน</translation>
    </message>
    <message>
        <source>&amp;C: ruler across, if you like</source>
        <translation>&amp;C: มาตราแนวนอน (ถ้าต้องการ)</translation>
    </message>
    <message>
        <source>&amp;D: ruler along, if you like</source>
        <translation>&amp;D: มาตราแนวตั้ง (ถ้าต้องการ)</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel shipment</source>
        <translation>ยกเลิกการส่ง</translation>
    </message>
    <message>
        <source>Cancel {reference} at the hub?</source>
        <translation>ยกเลิก {reference} ที่ศูนย์หรือไม่</translation>
    </message>
    <message>
        <source>The hub decides whether the booking can still be cancelled. This can’t be undone.</source>
        <translation>ศูนย์จะตัดสินว่ายังยกเลิกการจองได้หรือไม่ ทำแล้วย้อนกลับไม่ได้</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>เ&amp;หตุผล</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>เหตุผล</translation>
    </message>
    <message>
        <source>Keep the booking</source>
        <translation>คงการจองไว้</translation>
    </message>
    <message>
        <source>Cancel the booking</source>
        <translation>ยกเลิกการจอง</translation>
    </message>
    <message>
        <source>The buyer cancelled</source>
        <translation>ผู้ซื้อยกเลิก</translation>
    </message>
    <message>
        <source>A mistake in the data</source>
        <translation>ข้อมูลผิด</translation>
    </message>
    <message>
        <source>Booked twice</source>
        <translation>จองซ้ำ</translation>
    </message>
    <message>
        <source>The goods are not ready</source>
        <translation>สินค้ายังไม่พร้อม</translation>
    </message>
    <message>
        <source>The route has changed</source>
        <translation>เปลี่ยนเส้นทาง</translation>
    </message>
    <message>
        <source>The price has changed</source>
        <translation>เปลี่ยนราคา</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>เหตุผลอื่น</translation>
    </message>
    <message>
        <source>The hub asks {fee} for it now.</source>
        <translation>ขณะนี้ศูนย์คิดค่าธรรมเนียม {fee}</translation>
    </message>
    <message>
        <source>Cancel for {fee}</source>
        <translation>ยกเลิกโดยจ่าย {fee}</translation>
    </message>
</context>
<context>
    <name>CatalogChooser</name>
    <message>
        <source>Catalog</source>
        <translation>แคตตาล็อก</translation>
    </message>
    <message>
        <source>All catalogs</source>
        <translation>ทุกแคตตาล็อก</translation>
    </message>
    <message>
        <source>{name} ({count}), read only</source>
        <translation>{name} ({count}) อ่านอย่างเดียว</translation>
    </message>
</context>
<context>
    <name>CatalogFiles</name>
    <message>
        <source>Choose one catalog first</source>
        <translation>เลือกแคตตาล็อกหนึ่งก่อน</translation>
    </message>
    <message>
        <source>Open a catalog file…</source>
        <translation>เปิดไฟล์แคตตาล็อก…</translation>
    </message>
    <message>
        <source>Save a copy of this catalog…</source>
        <translation>บันทึกสำเนาแคตตาล็อกนี้…</translation>
    </message>
    <message>
        <source>Close this catalog file</source>
        <translation>ปิดไฟล์แคตตาล็อกนี้</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>ส่งออก</translation>
    </message>
    <message>
        <source>What the list shows now, as a table</source>
        <translation>สิ่งที่รายการแสดงอยู่ เป็นตาราง</translation>
    </message>
    <message>
        <source>Export the chosen products…</source>
        <translation>ส่งออกสินค้าที่เลือก…</translation>
    </message>
    <message>
        <source>Catalogs (*.sqlite3)</source>
        <translation>แคตตาล็อก (*.sqlite3)</translation>
    </message>
    <message>
        <source>Open a catalog file</source>
        <translation>เปิดไฟล์แคตตาล็อก</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>กำลังเปิด</translation>
    </message>
    <message>
        <source>Save a copy of {catalog}</source>
        <translation>บันทึกสำเนาของ {catalog}</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>กำลังส่งออก</translation>
    </message>
    <message>
        <source>Written to {file}; products: {count}.</source>
        <translation>เขียนลง {file} แล้ว สินค้า {count} รายการ</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>เปิดโฟลเดอร์</translation>
    </message>
    <message>
        <source>{catalog} is closed; its file stays.</source>
        <translation>ปิด {catalog} แล้ว ไฟล์ยังอยู่</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>เปิดอีกครั้ง</translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>แคตตาล็อก</translation>
    </message>
    <message>
        <source>Your products. Type a part of a name in any language, a SKU, a barcode or an HS code.</source>
        <translation>สินค้าของคุณ พิมพ์ส่วนหนึ่งของชื่อภาษาใดก็ได้ รหัสสินค้า บาร์โค้ด หรือพิกัดศุลกากร</translation>
    </message>
    <message>
        <source>Use in a shipment</source>
        <translation>ใช้ในการส่ง</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>นำเข้าตาราง</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>ค้นหาสินค้า</translation>
    </message>
    <message>
        <source>Search name, SKU, barcode or HS code</source>
        <translation>ค้นหาชื่อ รหัสสินค้า บาร์โค้ด หรือพิกัด</translation>
    </message>
    <message>
        <source>A change to {sku} could not be saved and waits there.</source>
        <translation>การแก้ไข {sku} ยังบันทึกไม่ได้ และรออยู่ที่สินค้านั้น</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>ไปแก้ไข</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>ไม่พบสินค้า</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>ยังไม่มีสินค้า</translation>
    </message>
    <message>
        <source>Try a shorter part of the name, or its English name, SKU or barcode.</source>
        <translation>ลองใช้คำที่สั้นลง ชื่อภาษาอังกฤษ รหัสสินค้า หรือบาร์โค้ด</translation>
    </message>
    <message>
        <source>Import a spreadsheet of your products. Any table with a product number and a name will do.</source>
        <translation>นำเข้าตารางสินค้าของคุณ ตารางใดก็ได้ที่มีรหัสสินค้าและชื่อ</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>กรอง…</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>คอลัมน์…</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>ถังขยะ…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>เพิ่มเติม</translation>
    </message>
    <message>
        <source>Reading products</source>
        <translation>กำลังอ่านสินค้า</translation>
    </message>
</context>
<context>
    <name>ChangeCartonsDialog</name>
    <message>
        <source>Weight and size of cartons</source>
        <translation>น้ำหนักและขนาดกล่อง</translation>
    </message>
    <message>
        <source>For all the cartons named. They are kept as you weigh them until you pack again.</source>
        <translation>ใช้กับทุกกล่องที่ระบุ ค่าที่ชั่งไว้จะคงอยู่จนกว่าจะบรรจุใหม่</translation>
    </message>
    <message>
        <source>Change the cartons</source>
        <translation>แก้กล่อง</translation>
    </message>
    <message>
        <source>Cartons</source>
        <translation>กล่อง</translation>
    </message>
    <message>
        <source>Gross weight of each</source>
        <translation>น้ำหนักรวมต่อกล่อง</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>ยาว</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>กว้าง</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>สูง</translation>
    </message>
</context>
<context>
    <name>ChargeColumns</name>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>ค่าอะไร</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>การส่ง</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>จำนวนเงิน</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>ภาษี</translation>
    </message>
    <message>
        <source>To be paid by</source>
        <translation>ชำระภายใน</translation>
    </message>
</context>
<context>
    <name>ChargesPage</name>
    <message>
        <source>No charges</source>
        <translation>ไม่มีค่าใช้จ่าย</translation>
    </message>
    <message>
        <source>What the hub charges for your shipments stands here, with what is still to be paid.</source>
        <translation>ค่าใช้จ่ายที่ศูนย์เรียกเก็บสำหรับการส่งของท่านอยู่ที่นี่ พร้อมยอดที่ยังค้าง</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>ค่าใช้จ่าย</translation>
    </message>
    <message>
        <source>What the hub charges. Choose what is due and pay it together. Only the hub says that it is paid.</source>
        <translation>ค่าใช้จ่ายที่ศูนย์เรียกเก็บ เลือกรายการที่ถึงกำหนดแล้วชำระพร้อมกัน มีเพียงศูนย์เท่านั้นที่ยืนยันว่าชำระแล้ว</translation>
    </message>
    <message>
        <source>Ask the hub now</source>
        <translation>ถามศูนย์ตอนนี้</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>กำลังถามศูนย์</translation>
    </message>
    <message>
        <source>Show the payment</source>
        <translation>ดูการชำระเงิน</translation>
    </message>
    <message>
        <source>Pay what is chosen</source>
        <translation>ชำระที่เลือก</translation>
    </message>
    <message>
        <source>Chosen: {total} with tax</source>
        <translation>ที่เลือก: {total} รวมภาษี</translation>
    </message>
    <message>
        <source>Due in all: {total} with tax</source>
        <translation>ถึงกำหนดทั้งหมด: {total} รวมภาษี</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Clear</source>
        <translation>ล้าง</translation>
    </message>
</context>
<context>
    <name>CloseManifestDialog</name>
    <message>
        <source>Close manifest</source>
        <translation>ปิดบัญชีสินค้า</translation>
    </message>
    <message>
        <source>Close {name}?</source>
        <translation>ปิด {name} หรือไม่</translation>
    </message>
    <message>
        <source>Close the manifest</source>
        <translation>ปิดบัญชีสินค้า</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>ยังไม่ปิด</translation>
    </message>
    <message>
        <source>Every shipment on it goes along then. It can’t be reopened; it can only be cancelled before the cut-off.</source>
        <translation>ทุกรายการในบัญชีนี้จะไปกับเที่ยวนี้ เปิดใหม่ไม่ได้ ทำได้เพียงยกเลิกก่อนเวลาปิดรับ</translation>
    </message>
    <message>
        <source>Papers are missing for {count} of them. The hub takes it all the same; the border may not.</source>
        <translation>ยังขาดเอกสารอยู่ {count} รายการ ศูนย์รับได้ แต่ด่านอาจไม่ให้ผ่าน</translation>
    </message>
    <message>
        <source>&amp;Plate of the truck</source>
        <translation>&amp;ทะเบียนรถ</translation>
    </message>
    <message>
        <source>&amp;Seal number</source>
        <translation>&amp;หมายเลขซีล</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command, product, party or shipment</source>
        <translation>ค้นหาคำสั่ง สินค้า คู่ค้า หรือการส่ง</translation>
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
    <name>CompanyPage</name>
    <message>
        <source>Your company</source>
        <translation>บริษัทของคุณ</translation>
    </message>
    <message>
        <source>Only the name is needed now. With an address your company can send its first shipment.</source>
        <translation>ตอนนี้ต้องมีแค่ชื่อ ถ้ามีที่อยู่ด้วย บริษัทก็เริ่มส่งสินค้าได้เลย</translation>
    </message>
    <message>
        <source>Postal code or subdistrict</source>
        <translation>รหัสไปรษณีย์หรือตำบล</translation>
    </message>
    <message>
        <source>As it stands on export papers, in English letters if there are any.</source>
        <translation>ตามที่ใช้ในเอกสารส่งออก ถ้ามีชื่อภาษาอังกฤษให้ใส่ภาษาอังกฤษ</translation>
    </message>
    <message>
        <source>Name in &amp;Thai</source>
        <translation>ชื่อภาษาไทย(&amp;T)</translation>
    </message>
    <message>
        <source>Ta&amp;x number</source>
        <translation>เลขประจำตัวผู้เสียภาษี(&amp;X)</translation>
    </message>
    <message>
        <source>13 digits. The last one is checked against the others.</source>
        <translation>เลข 13 หลัก ระบบตรวจหลักสุดท้ายกับหลักอื่นให้</translation>
    </message>
    <message>
        <source>&amp;House and street</source>
        <translation>บ้านเลขที่และถนน(&amp;H)</translation>
    </message>
    <message>
        <source>In English letters: 99/1 Moo 2, Sukhumvit Road</source>
        <translation>ใช้ตัวอักษรอังกฤษ: 99/1 Moo 2, Sukhumvit Road</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>ตำบลหรือรหัสไปรษณีย์(&amp;P)</translation>
    </message>
    <message>
        <source>Type a postal code, or a subdistrict in Thai or English, and choose.</source>
        <translation>พิมพ์รหัสไปรษณีย์หรือชื่อตำบลเป็นไทยหรืออังกฤษ แล้วเลือก</translation>
    </message>
    <message>
        <source>Name of the &amp;company</source>
        <translation>ชื่อบริษัท(&amp;C)</translation>
    </message>
    <message>
        <source>Teleph&amp;one</source>
        <translation>โทรศัพท์(&amp;O)</translation>
    </message>
</context>
<context>
    <name>CompletenessBars</name>
    <message>
        <source>{country}: {done} of {all} facts are there</source>
        <translation>{country}: มีข้อมูลแล้ว {done} จาก {all} ข้อ</translation>
    </message>
    <message>
        <source>The product has every fact that this destination asks for.</source>
        <translation>สินค้ามีข้อมูลครบตามที่ปลายทางนี้ต้องการ</translation>
    </message>
    <message>
        <source>With each shipment: {papers}</source>
        <translation>ต้องมีทุกครั้งที่ส่ง: {papers}</translation>
    </message>
    <message>
        <source>Missing: {field}</source>
        <translation>ยังขาด: {field}</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Whose value holds?</source>
        <translation>ใช้ค่าของใคร</translation>
    </message>
    <message>
        <source>Somebody changed the same at the hub</source>
        <translation>มีผู้แก้ไขรายการเดียวกันที่ศูนย์</translation>
    </message>
    <message>
        <source>Choose for each field. Everything else of your change is taken without asking.</source>
        <translation>โปรดเลือกทีละรายการ ส่วนอื่นของการแก้ไขจะใช้ตามที่ท่านขอโดยไม่ถาม</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Send the decision</source>
        <translation>ส่งการตัดสินใจ</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>รายการ</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>เดิม</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>ของท่าน</translation>
    </message>
    <message>
        <source>At the hub now</source>
        <translation>ที่ศูนย์ตอนนี้</translation>
    </message>
</context>
<context>
    <name>ConsignmentEditor</name>
    <message>
        <source>Some fields are not saved. Put right what is marked in them, or leave without them.</source>
        <translation>บางช่องยังไม่ได้บันทึก แก้ไขตามที่ระบุไว้ หรือออกโดยไม่บันทึกช่องเหล่านั้น</translation>
    </message>
    <message>
        <source>Leave without them</source>
        <translation>ออกโดยไม่บันทึก</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>บันทึกอีกครั้ง</translation>
    </message>
    <message>
        <source>Not everything is saved yet. Put the marked fields right first.</source>
        <translation>ยังบันทึกไม่ครบ กรุณาแก้ช่องที่ทำเครื่องหมายก่อน</translation>
    </message>
    <message>
        <source>Taking the booking back</source>
        <translation>กำลังเรียกการจองคืน</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>ไปที่นั่น</translation>
    </message>
</context>
<context>
    <name>ContinueDialog</name>
    <message>
        <source>Continue printing</source>
        <translation>พิมพ์ต่อ</translation>
    </message>
    <message>
        <source>Continue on {printer}</source>
        <translation>พิมพ์ต่อที่ {printer}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>พิมพ์ต่อ</translation>
    </message>
    <message>
        <source>of {labels}</source>
        <translation>จาก {labels}</translation>
    </message>
    <message>
        <source>&amp;From label</source>
        <translation>เริ่มจาก&amp;ฉลากที่</translation>
    </message>
    <message>
        <source>The first label that is missing or spoiled. It and all after it are printed; empty means to go on with what waits.</source>
        <translation>ฉลากแรกที่ขาดหรือเสีย จะพิมพ์ฉลากนั้นและฉลากถัดไปทั้งหมด เว้นว่างไว้คือพิมพ์ต่อเฉพาะที่รออยู่</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>เห&amp;ตุผล</translation>
    </message>
    <message>
        <source>Paper jam</source>
        <translation>ฉลากติด</translation>
    </message>
    <message>
        <source>Leave the number empty to go on with what waits. The last label that was sent is {number}.</source>
        <translation>เว้นหมายเลขว่างไว้เพื่อพิมพ์ต่อเฉพาะที่รออยู่ ฉลากสุดท้ายที่ส่งแล้วคือ {number}</translation>
    </message>
    <message>
        <source>This printer never answers: take what it has let in as &amp;sent</source>
        <translation>เครื่องนี้ไม่เคยตอบกลับ: ให้นับสิ่งที่รับไปแล้วว่า&amp;ส่งแล้ว</translation>
    </message>
</context>
<context>
    <name>Customs</name>
    <message>
        <source>Not said</source>
        <translation>ไม่ระบุ</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>อุณหภูมิ</translation>
    </message>
    <message>
        <source>Not colder than</source>
        <translation>ไม่ต่ำกว่า</translation>
    </message>
    <message>
        <source>Not warmer than</source>
        <translation>ไม่สูงกว่า</translation>
    </message>
    <message>
        <source>Export declared by</source>
        <translation>ผู้ทำใบขนขาออก</translation>
    </message>
    <message>
        <source>Export declaration no.</source>
        <translation>เลขที่ใบขนขาออก</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>สิทธิพิเศษทางภาษี</translation>
    </message>
    <message>
        <source>The agreement under which the buyer pays less duty; it needs a certificate of origin.</source>
        <translation>ความตกลงที่ทำให้ผู้ซื้อเสียอากรน้อยลง ต้องมีหนังสือรับรองถิ่นกำเนิด</translation>
    </message>
    <message>
        <source>Number of that certificate</source>
        <translation>เลขที่หนังสือรับรองนั้น</translation>
    </message>
</context>
<context>
    <name>CustomsLine</name>
    <message>
        <source>Declaration {number}</source>
        <translation>ใบขนเลขที่ {number}</translation>
    </message>
    <message>
        <source>To do: {what}</source>
        <translation>ต้องทำ: {what}</translation>
    </message>
    <message>
        <source>By {when}</source>
        <translation>ภายใน {when}</translation>
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
    <name>DepartureField</name>
    <message>
        <source>leaves {departs}, cut-off {cut_off}</source>
        <translation>ออก {departs} ปิดรับ {cut_off}</translation>
    </message>
    <message>
        <source>Any departure</source>
        <translation>เที่ยวใดก็ได้</translation>
    </message>
    <message>
        <source>No departures at this provider</source>
        <translation>ผู้ให้บริการนี้ไม่มีเที่ยวขนส่ง</translation>
    </message>
</context>
<context>
    <name>DeskPlaceRow</name>
    <message>
        <source>A cloud or network folder as desk</source>
        <translation>โฟลเดอร์คลาวด์หรือเครือข่ายเป็นโต๊ะ</translation>
    </message>
    <message>
        <source>A desk folder that a cloud service copies, or that lies on another computer, can be damaged or be written from two sides. It is refused unless you insist; a second place for backups may lie there.</source>
        <translation>โฟลเดอร์โต๊ะที่บริการคลาวด์ซิงก์ หรือที่อยู่ในเครื่องอื่น อาจเสียหายหรือถูกเขียนจากสองที่ โปรแกรมไม่รับเว้นแต่คุณยืนยัน ส่วนที่เก็บสำรองแห่งที่สองอยู่ที่นั่นได้</translation>
    </message>
    <message>
        <source>This desk lies on this computer.</source>
        <translation>โต๊ะนี้อยู่ในเครื่องนี้</translation>
    </message>
    <message>
        <source>Refuse it at the next start</source>
        <translation>ไม่รับเมื่อเปิดครั้งหน้า</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>ยืนยันใช้ต่อไป</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>The hub: connect, sign in, try</source>
        <translation>ศูนย์: เชื่อมต่อ ลงชื่อเข้าใช้ ทดสอบ</translation>
    </message>
    <message>
        <source>Backups: make one, go back to one</source>
        <translation>ข้อมูลสำรอง: สำรองหรือกู้คืน</translation>
    </message>
    <message>
        <source>For whoever helps: report and support file</source>
        <translation>สำหรับผู้ช่วยเหลือ: รายงานและไฟล์สนับสนุน</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>Draft</source>
        <translation>ร่าง</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>บรรจุแล้ว</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>รอส่งไปศูนย์</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>ยังไม่ทราบผล</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>ถูกปฏิเสธ</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ยกเลิกแล้ว</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>ยื่นแล้ว</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>จองแล้ว</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>ถูกระงับ</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>ไม่รับ</translation>
    </message>
    <message>
        <source>On a manifest</source>
        <translation>อยู่ในใบรายการ</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>ส่งมอบแล้ว</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>ระหว่างขนส่ง</translation>
    </message>
    <message>
        <source>At the border</source>
        <translation>ที่ด่านชายแดน</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>มาถึงแล้ว</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>กำลังนำส่ง</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>ส่งถึงแล้ว</translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation>กำลังส่งคืน</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>คืนแล้ว</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>กำลังยกเลิก</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>สูญหาย</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>กรอกต่อ</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>บรรจุ</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>ตรวจสอบ</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>พิมพ์</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>จอง</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>ส่ง</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>ติดตาม</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>ราง</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>ถนน</translation>
    </message>
    <message>
        <source>Sea</source>
        <translation>ทะเล</translation>
    </message>
    <message>
        <source>River</source>
        <translation>แม่น้ำ</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>อากาศ</translation>
    </message>
    <message>
        <source>Several modes</source>
        <translation>หลายรูปแบบ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>รออยู่</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>กำลังส่ง</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>เสร็จแล้ว</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>ถูกพักไว้</translation>
    </message>
    <message>
        <source>Book shipment</source>
        <translation>จองการส่ง</translation>
    </message>
    <message>
        <source>Cancel shipment</source>
        <translation>ยกเลิกการส่ง</translation>
    </message>
    <message>
        <source>Get carton numbers</source>
        <translation>ขอเลขกล่อง</translation>
    </message>
    <message>
        <source>Numbered</source>
        <translation>ติดเลขแล้ว</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>ขึ้นสินค้าแล้ว</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>ออกเดินทางแล้ว</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>ระหว่างทาง</translation>
    </message>
    <message>
        <source>Unloaded</source>
        <translation>ลงสินค้าแล้ว</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>รับแล้ว</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>ถูกกักไว้</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>ตรวจแล้ว</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>รับฝากแล้ว</translation>
    </message>
    <message>
        <source>In store</source>
        <translation>อยู่ในคลัง</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>ส่งต่อแล้ว</translation>
    </message>
    <message>
        <source>Shipping called off</source>
        <translation>ยกเลิกการขนส่ง</translation>
    </message>
    <message>
        <source>Other event</source>
        <translation>เหตุการณ์อื่น</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>ไม่ได้ระบุ</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>ใช่</translation>
    </message>
    <message>
        <source>No</source>
        <translation>ไม่ใช่</translation>
    </message>
    <message>
        <source>General trade</source>
        <translation>การค้าทั่วไป</translation>
    </message>
    <message>
        <source>9610 · cross-border e-commerce, direct</source>
        <translation>9610 · อีคอมเมิร์ซข้ามแดน ส่งตรง</translation>
    </message>
    <message>
        <source>1210 · cross-border e-commerce, bonded</source>
        <translation>1210 · อีคอมเมิร์ซข้ามแดน คลังทัณฑ์บน</translation>
    </message>
    <message>
        <source>1239 · cross-border e-commerce, bonded A</source>
        <translation>1239 · อีคอมเมิร์ซข้ามแดน คลังทัณฑ์บน A</translation>
    </message>
    <message>
        <source>9710 · e-commerce, business to business</source>
        <translation>9710 · อีคอมเมิร์ซระหว่างธุรกิจ</translation>
    </message>
    <message>
        <source>9810 · e-commerce, overseas warehouse</source>
        <translation>9810 · อีคอมเมิร์ซ คลังสินค้าต่างประเทศ</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>ตู้คอนเทนเนอร์</translation>
    </message>
    <message>
        <source>Truck</source>
        <translation>รถบรรทุก</translation>
    </message>
    <message>
        <source>Wagon</source>
        <translation>ตู้รถไฟ</translation>
    </message>
    <message>
        <source>Air container (ULD)</source>
        <translation>ตู้สินค้าทางอากาศ (ULD)</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>จีน</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>ลาว</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>เขมร</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>พม่า</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>เวียดนาม</translation>
    </message>
    <message>
        <source>English</source>
        <translation>อังกฤษ</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>ไทย</translation>
    </message>
    <message>
        <source>Laboratory test report</source>
        <translation>รายงานผลทดสอบห้องปฏิบัติการ</translation>
    </message>
    <message>
        <source>Phytosanitary certificate</source>
        <translation>ใบรับรองสุขอนามัยพืช</translation>
    </message>
    <message>
        <source>Certificate of origin</source>
        <translation>หนังสือรับรองถิ่นกำเนิดสินค้า</translation>
    </message>
    <message>
        <source>Health certificate</source>
        <translation>ใบรับรองสุขอนามัย</translation>
    </message>
    <message>
        <source>Fumigation certificate</source>
        <translation>ใบรับรองการรมยา</translation>
    </message>
    <message>
        <source>Certificate of free sale</source>
        <translation>หนังสือรับรองการจำหน่าย</translation>
    </message>
    <message>
        <source>Cosmetic notification</source>
        <translation>ใบจดแจ้งเครื่องสำอาง</translation>
    </message>
    <message>
        <source>Packing house declaration</source>
        <translation>คำรับรองโรงคัดบรรจุ</translation>
    </message>
    <message>
        <source>Safety data sheet</source>
        <translation>เอกสารข้อมูลความปลอดภัย (SDS)</translation>
    </message>
    <message>
        <source>Letter of credit</source>
        <translation>เลตเตอร์ออฟเครดิต (L/C)</translation>
    </message>
    <message>
        <source>Sales contract</source>
        <translation>สัญญาซื้อขาย</translation>
    </message>
    <message>
        <source>Booking confirmation</source>
        <translation>ใบยืนยันการจอง</translation>
    </message>
    <message>
        <source>Bill of lading</source>
        <translation>ใบตราส่งสินค้าทางเรือ (B/L)</translation>
    </message>
    <message>
        <source>Air waybill</source>
        <translation>ใบตราส่งทางอากาศ (AWB)</translation>
    </message>
    <message>
        <source>Rail consignment note</source>
        <translation>ใบตราส่งทางรถไฟ</translation>
    </message>
    <message>
        <source>Road consignment note</source>
        <translation>ใบตราส่งทางถนน</translation>
    </message>
    <message>
        <source>VGM declaration</source>
        <translation>ใบรับรองน้ำหนักตู้ (VGM)</translation>
    </message>
    <message>
        <source>Transit paper</source>
        <translation>เอกสารผ่านแดน</translation>
    </message>
    <message>
        <source>Export licence</source>
        <translation>ใบอนุญาตส่งออก</translation>
    </message>
    <message>
        <source>Import licence</source>
        <translation>ใบอนุญาตนำเข้า</translation>
    </message>
    <message>
        <source>Import permit</source>
        <translation>หนังสืออนุญาตนำเข้า</translation>
    </message>
    <message>
        <source>Quarantine permit</source>
        <translation>ใบอนุญาตด้านกักกัน</translation>
    </message>
    <message>
        <source>Export declaration</source>
        <translation>ใบขนสินค้าขาออก</translation>
    </message>
    <message>
        <source>Import declaration</source>
        <translation>ใบขนสินค้าขาเข้า</translation>
    </message>
    <message>
        <source>Transit declaration</source>
        <translation>ใบขนสินค้าผ่านแดน</translation>
    </message>
    <message>
        <source>Insurance certificate</source>
        <translation>กรมธรรม์ประกันภัย</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>หนังสือมอบอำนาจ</translation>
    </message>
    <message>
        <source>Proof of delivery</source>
        <translation>หลักฐานการส่งมอบ</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>ภาพถ่าย</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>เอกสารอื่น</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>จำนวนหีบห่อ</translation>
    </message>
    <message>
        <source>Net weight kg</source>
        <translation>น้ำหนักสุทธิ กก.</translation>
    </message>
    <message>
        <source>Gross weight kg</source>
        <translation>น้ำหนักรวม กก.</translation>
    </message>
    <message>
        <source>Volume m³</source>
        <translation>ปริมาตร ลบ.ม.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>จำนวนเงิน</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>สกุลเงิน</translation>
    </message>
    <message>
        <source>HS codes</source>
        <translation>พิกัด HS</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>เครื่องหมาย</translation>
    </message>
    <message>
        <source>Consignee’s name</source>
        <translation>ชื่อผู้รับ</translation>
    </message>
    <message>
        <source>Container number</source>
        <translation>หมายเลขตู้</translation>
    </message>
    <message>
        <source>Seal number</source>
        <translation>หมายเลขซีล</translation>
    </message>
    <message>
        <source>Latest shipment</source>
        <translation>ส่งไม่เกินวันที่</translation>
    </message>
    <message>
        <source>Days for presentation</source>
        <translation>จำนวนวันยื่นเอกสาร</translation>
    </message>
    <message>
        <source>Close manifest</source>
        <translation>ปิดบัญชีสินค้า</translation>
    </message>
    <message>
        <source>Open manifest</source>
        <translation>เปิดบัญชีสินค้า</translation>
    </message>
    <message>
        <source>Change manifest</source>
        <translation>แก้ไขบัญชีสินค้า</translation>
    </message>
    <message>
        <source>Cancel manifest</source>
        <translation>ยกเลิกบัญชีสินค้า</translation>
    </message>
    <message>
        <source>Change shipment</source>
        <translation>แก้ไขการส่ง</translation>
    </message>
    <message>
        <source>Take a unit out</source>
        <translation>นำหน่วยออก</translation>
    </message>
    <message>
        <source>Ask for labels</source>
        <translation>ขอฉลาก</translation>
    </message>
    <message>
        <source>Declare paper</source>
        <translation>แจ้งเอกสาร</translation>
    </message>
    <message>
        <source>Send paper</source>
        <translation>ส่งเอกสาร</translation>
    </message>
    <message>
        <source>Withdraw paper</source>
        <translation>ถอนเอกสาร</translation>
    </message>
    <message>
        <source>Ask for a quote</source>
        <translation>ขอใบเสนอราคา</translation>
    </message>
    <message>
        <source>Screen goods and parties</source>
        <translation>คัดกรองสินค้าและคู่ค้า</translation>
    </message>
    <message>
        <source>Make a payment</source>
        <translation>สร้างการชำระเงิน</translation>
    </message>
    <message>
        <source>Cancel a payment</source>
        <translation>ยกเลิกการชำระเงิน</translation>
    </message>
</context>
<context>
    <name>DisagreementList</name>
    <message>
        <source>Papers do not agree: {count}</source>
        <translation>เอกสารไม่ตรงกัน: {count}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… และอีก {count}</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>ไปที่ช่องนั้น</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Open it all the same</source>
        <translation>เปิดต่อไปอยู่ดี</translation>
    </message>
    <message>
        <source>Look at a copy</source>
        <translation>ดูจากสำเนา</translation>
    </message>
    <message>
        <source>The desk is in use</source>
        <translation>โต๊ะกำลังถูกใช้งาน</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>ยกเลิกการรอ</translation>
    </message>
    <message>
        <source>The desk cannot be opened like this</source>
        <translation>เปิดโต๊ะแบบนี้ไม่ได้</translation>
    </message>
</context>
<context>
    <name>DropPlace</name>
    <message>
        <source>Choose a file</source>
        <translation>เลือกไฟล์</translation>
    </message>
    <message>
        <source>Paste copied cells</source>
        <translation>วางเซลล์ที่คัดลอกไว้</translation>
    </message>
    <message>
        <source>Drop a table here, or</source>
        <translation>วางไฟล์ตารางที่นี่ หรือ</translation>
    </message>
</context>
<context>
    <name>EditorDecisions</name>
    <message>
        <source>Make the findings sheet</source>
        <translation>ออกใบผลการตรวจ</translation>
    </message>
    <message>
        <source>Record a rejection…</source>
        <translation>บันทึกการตีกลับ…</translation>
    </message>
    <message>
        <source>Your own notices…</source>
        <translation>ประกาศของคุณเอง…</translation>
    </message>
    <message>
        <source>The findings sheet is made and stands with the papers.</source>
        <translation>ออกใบผลการตรวจแล้ว ดูได้ในหน้าเอกสาร</translation>
    </message>
    <message>
        <source>Making the findings sheet</source>
        <translation>กำลังออกใบผลการตรวจ</translation>
    </message>
    <message>
        <source>Recorded. The next shipment of the same goods on this way is warned.</source>
        <translation>บันทึกแล้ว ครั้งต่อไปที่ส่งสินค้าเดียวกันทางนี้จะมีคำเตือน</translation>
    </message>
    <message>
        <source>The rules…</source>
        <translation>ชุดกฎ…</translation>
    </message>
    <message>
        <source>Recorded rejections…</source>
        <translation>ดูบันทึกการตีกลับ…</translation>
    </message>
    <message>
        <source>What was let pass…</source>
        <translation>ข้อที่ให้ผ่านไปแล้ว…</translation>
    </message>
</context>
<context>
    <name>EditorDrafts</name>
    <message>
        <source>Fields that were typed here and not saved: {count}.</source>
        <translation>ช่องที่พิมพ์ไว้แต่ยังไม่ได้บันทึก: {count}</translation>
    </message>
    <message>
        <source>Put them back</source>
        <translation>ใส่กลับ</translation>
    </message>
</context>
<context>
    <name>EditorHead</name>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>บันทึกแล้ว</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>กำลังบันทึก</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>ยังไม่บันทึก</translation>
    </message>
</context>
<context>
    <name>EditorPast</name>
    <message>
        <source>History…</source>
        <translation>ประวัติ…</translation>
    </message>
</context>
<context>
    <name>EditorWords</name>
    <message>
        <source>Open</source>
        <translation>เปิด</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>มีข้อจำกัด</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>ค่าระวาง</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>ค่าประกัน</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>ส่วนลด</translation>
    </message>
    <message>
        <source>Inland transport</source>
        <translation>ค่าขนส่งในประเทศ</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>อื่น ๆ</translation>
    </message>
    <message>
        <source>Ambient</source>
        <translation>อุณหภูมิปกติ</translation>
    </message>
    <message>
        <source>Chilled</source>
        <translation>แช่เย็น</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>แช่แข็ง</translation>
    </message>
    <message>
        <source>Controlled</source>
        <translation>ควบคุมอุณหภูมิ</translation>
    </message>
    <message>
        <source>No preference</source>
        <translation>ไม่ใช้สิทธิพิเศษ</translation>
    </message>
    <message>
        <source>ASEAN-China, Form E</source>
        <translation>อาเซียน-จีน Form E</translation>
    </message>
    <message>
        <source>ASEAN (ATIGA), Form D</source>
        <translation>อาเซียน (ATIGA) Form D</translation>
    </message>
    <message>
        <source>ASEAN (ATIGA), self-certification</source>
        <translation>อาเซียน (ATIGA) รับรองตนเอง</translation>
    </message>
    <message>
        <source>Certificate of origin without preference</source>
        <translation>หนังสือรับรองถิ่นกำเนิดทั่วไป</translation>
    </message>
    <message>
        <source>Commercial invoice</source>
        <translation>ใบกำกับสินค้า</translation>
    </message>
    <message>
        <source>Packing list</source>
        <translation>ใบกำกับหีบห่อ</translation>
    </message>
    <message>
        <source>Carton labels</source>
        <translation>ฉลากกล่อง</translation>
    </message>
    <message>
        <source>Findings sheet</source>
        <translation>ใบผลการตรวจ</translation>
    </message>
    <message>
        <source>Pro-forma invoice</source>
        <translation>ใบแจ้งราคาล่วงหน้า (Pro-forma)</translation>
    </message>
    <message>
        <source>Shipping instruction</source>
        <translation>ใบสั่งลงเรือ (SI)</translation>
    </message>
    <message>
        <source>Data for Form E</source>
        <translation>ข้อมูลสำหรับ Form E</translation>
    </message>
    <message>
        <source>Data for Form D</source>
        <translation>ข้อมูลสำหรับ Form D</translation>
    </message>
    <message>
        <source>Data for the RCEP certificate</source>
        <translation>ข้อมูลสำหรับใบรับรอง RCEP</translation>
    </message>
    <message>
        <source>Data for the phytosanitary certificate</source>
        <translation>ข้อมูลสำหรับใบรับรองสุขอนามัยพืช</translation>
    </message>
    <message>
        <source>Dangerous goods data</source>
        <translation>ข้อมูลสินค้าอันตราย</translation>
    </message>
    <message>
        <source>Transit data</source>
        <translation>ข้อมูลผ่านแดน</translation>
    </message>
    <message>
        <source>Carton marks</source>
        <translation>เครื่องหมายบนกล่อง</translation>
    </message>
    <message>
        <source>Fruit list for China</source>
        <translation>บัญชีผลไม้ไปจีน</translation>
    </message>
    <message>
        <source>Chinese food label</source>
        <translation>ฉลากอาหารภาษาจีน</translation>
    </message>
    <message>
        <source>Export declaration data</source>
        <translation>ข้อมูลใบขนสินค้าขาออก</translation>
    </message>
    <message>
        <source>Cover sheet</source>
        <translation>ใบปะหน้า</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>บัญชีสินค้า</translation>
    </message>
    <message>
        <source>The exporter</source>
        <translation>ผู้ส่งออก</translation>
    </message>
    <message>
        <source>A customs broker</source>
        <translation>ตัวแทนออกของ</translation>
    </message>
    <message>
        <source>The hub</source>
        <translation>ศูนย์</translation>
    </message>
    <message>
        <source>Carrier label</source>
        <translation>ฉลากขนส่ง</translation>
    </message>
    <message>
        <source>Pallet sheet</source>
        <translation>ใบติดพาเลท</translation>
    </message>
    <message>
        <source>Carton mark label</source>
        <translation>ฉลากเครื่องหมายหีบห่อ</translation>
    </message>
    <message>
        <source>Fruit carton label for China</source>
        <translation>ฉลากกล่องผลไม้สำหรับจีน</translation>
    </message>
    <message>
        <source>Sticker for retail packs</source>
        <translation>สติกเกอร์สินค้าขายปลีก</translation>
    </message>
    <message>
        <source>Handling marks</source>
        <translation>เครื่องหมายการขนย้าย</translation>
    </message>
    <message>
        <source>Battery mark</source>
        <translation>เครื่องหมายแบตเตอรี่</translation>
    </message>
    <message>
        <source>Limited quantity mark</source>
        <translation>เครื่องหมายปริมาณจำกัด</translation>
    </message>
</context>
<context>
    <name>EventLine</name>
    <message>
        <source>{event} (withdrawn)</source>
        <translation>{event} (ถอนแล้ว)</translation>
    </message>
</context>
<context>
    <name>ExchangesDialog</name>
    <message>
        <source>What was said to the hub</source>
        <translation>บันทึกการสื่อสารกับศูนย์</translation>
    </message>
    <message>
        <source>Nothing was said yet</source>
        <translation>ยังไม่มีการสื่อสารกับศูนย์</translation>
    </message>
    <message>
        <source>Each question to the hub and its answer will stand here, people’s data masked.</source>
        <translation>คำถามถึงศูนย์และคำตอบทุกครั้งจะอยู่ที่นี่ โดยปิดข้อมูลส่วนบุคคลไว้</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>คำขอและคำตอบ</translation>
    </message>
    <message>
        <source>When</source>
        <translation>เมื่อ</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>คำขอ</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>คำตอบ</translation>
    </message>
    <message>
        <source>Took (ms)</source>
        <translation>ใช้เวลา (ms)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
</context>
<context>
    <name>FaultTeller</name>
    <message>
        <source>Read the report</source>
        <translation>อ่านรายงาน</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>เกิดข้อผิดพลาด</translation>
    </message>
</context>
<context>
    <name>FieldPast</name>
    <message>
        <source>Undo: {what}</source>
        <translation>เลิกทำ: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>เลิกทำ</translation>
    </message>
</context>
<context>
    <name>FileOpener</name>
    <message>
        <source>{file} waits</source>
        <translation>{file} รออยู่</translation>
    </message>
    <message>
        <source>It is opened as soon as the dialog below is closed.</source>
        <translation>จะเปิดทันทีที่ปิดหน้าต่างโต้ตอบด้านล่าง</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Which table?</source>
        <translation>ตารางไหน</translation>
    </message>
    <message>
        <source>Into the &amp;catalog</source>
        <translation>เข้าแคตตาล็อก (&amp;C)</translation>
    </message>
    <message>
        <source>Into the catalog</source>
        <translation>เข้าแคตตาล็อก</translation>
    </message>
    <message>
        <source>Opening the table</source>
        <translation>กำลังเปิดตาราง</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>เลือกไฟล์อื่น</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>เลือกตาราง</translation>
    </message>
    <message>
        <source>One row per product, headers at the top: CSV, Excel, OpenDocument, a shop&apos;s export, a catalog file.</source>
        <translation>หนึ่งแถวต่อหนึ่งสินค้า หัวตารางอยู่บนสุด: CSV, Excel, OpenDocument, ไฟล์ส่งออกจากร้านค้าออนไลน์ หรือไฟล์แคตตาล็อก</translation>
    </message>
    <message>
        <source>Nothing is copied. Copy the cells with their headers first.</source>
        <translation>ยังไม่ได้คัดลอกอะไร โปรดคัดลอกเซลล์พร้อมหัวตารางก่อน</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.sqlite3);;All files (*)</source>
        <translation>ตาราง (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.sqlite3);;ทุกไฟล์ (*)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Take the filter away: {filter}</source>
        <translation>เอาตัวกรองออก: {filter}</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>เอาตัวกรองนี้ออก</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>Column</source>
        <translation>คอลัมน์</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>เงื่อนไข</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>ค่า</translation>
    </message>
    <message>
        <source>Filter products</source>
        <translation>กรองสินค้า</translation>
    </message>
    <message>
        <source>Only products that fulfil every filter are shown, exported and counted.</source>
        <translation>จะแสดง ส่งออก และนับเฉพาะสินค้าที่ตรงกับทุกตัวกรอง</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>กรอง</translation>
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
    <message>
        <source>Let pass</source>
        <translation>ให้ผ่าน</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>เหตุผล: {reason}</translation>
    </message>
    <message>
        <source>Stops: {what}</source>
        <translation>ระงับ: {what}</translation>
    </message>
    <message>
        <source>To verify before you rely on it.</source>
        <translation>ต้องตรวจสอบก่อนใช้อ้างอิง</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>ยกเลิกการให้ผ่าน</translation>
    </message>
    <message>
        <source>Let it pass…</source>
        <translation>ให้ผ่าน…</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>แหล่งที่มา: {source}</translation>
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
    <message>
        <source>Rules {version}</source>
        <translation>ชุดกฎ {version}</translation>
    </message>
    <message>
        <source>More about findings</source>
        <translation>เพิ่มเติมเกี่ยวกับผลการตรวจ</translation>
    </message>
    <message>
        <source>Let pass with a reason: {count}</source>
        <translation>ให้ผ่านโดยมีเหตุผล: {count}</translation>
    </message>
    <message>
        <source>{count} more of {rule}: the fields are marked.</source>
        <translation>ยังมี {rule} อีก {count} รายการ ดูเครื่องหมายที่ช่องข้อมูล</translation>
    </message>
</context>
<context>
    <name>FirstRunWizard</name>
    <message>
        <source>Set up your desk</source>
        <translation>ตั้งค่าโต๊ะของคุณ</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>ย้อนกลับ(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>ถัดไป(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Ready</source>
        <translation>เสร็จแล้ว(&amp;R)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ยังไม่ทำตอนนี้</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
</context>
<context>
    <name>Freight</name>
    <message>
        <source>Freight paid by</source>
        <translation>ผู้จ่ายค่าขนส่ง</translation>
    </message>
    <message>
        <source>Follows from the term; another payer is told to the hub.</source>
        <translation>เป็นไปตามเงื่อนไขการส่งมอบ ถ้าผู้อื่นจ่าย จะแจ้งให้ศูนย์ทราบ</translation>
    </message>
    <message>
        <source>Insured value</source>
        <translation>มูลค่าเอาประกัน</translation>
    </message>
    <message>
        <source>What the insurance pays at most; usually 110 % of the invoice.</source>
        <translation>วงเงินสูงสุดที่ประกันจ่าย ปกติ 110 % ของมูลค่าใบกำกับสินค้า</translation>
    </message>
    <message>
        <source>Insured in</source>
        <translation>สกุลเงินที่เอาประกัน</translation>
    </message>
</context>
<context>
    <name>Gates</name>
    <message>
        <source>Only where this shipment takes another gate than its route.</source>
        <translation>ระบุเฉพาะเมื่อใช้ด่านอื่นจากที่เส้นทางกำหนด</translation>
    </message>
    <message>
        <source>Exit gate</source>
        <translation>ด่านขาออก</translation>
    </message>
    <message>
        <source>Gates between</source>
        <translation>ด่านระหว่างทาง</translation>
    </message>
    <message>
        <source>Entry gate</source>
        <translation>ด่านขาเข้า</translation>
    </message>
    <message>
        <source>As the route says</source>
        <translation>ตามเส้นทาง</translation>
    </message>
    <message>
        <source>As the route says: {place}</source>
        <translation>ตามเส้นทาง: {place}</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>ด่าน</translation>
    </message>
</context>
<context>
    <name>GoneBanner</name>
    <message>
        <source>NOTHING CAN BE SAVED NOW: the folder of this desk is gone or can only be read. What was saved is safe there. Plug its disk in again or allow writing: ShipDesk looks by itself and then goes on.</source>
        <translation>ขณะนี้บันทึกอะไรไม่ได้: โฟลเดอร์ของโต๊ะงานนี้หายไปหรืออ่านได้อย่างเดียว สิ่งที่บันทึกไว้แล้วยังปลอดภัยอยู่ในนั้น โปรดเสียบดิสก์อีกครั้งหรืออนุญาตให้เขียน ShipDesk จะตรวจดูเองแล้วทำงานต่อ</translation>
    </message>
</context>
<context>
    <name>GoodsActs</name>
    <message>
        <source>Take orders from a file…</source>
        <translation>นำใบสั่งซื้อจากไฟล์เข้า…</translation>
    </message>
    <message>
        <source>Split the shipment…</source>
        <translation>แยกการส่ง…</translation>
    </message>
    <message>
        <source>Taking orders</source>
        <translation>กำลังนำใบสั่งซื้อเข้า</translation>
    </message>
    <message>
        <source>{count} orders taken.</source>
        <translation>นำใบสั่งซื้อเข้าแล้ว {count} ใบ</translation>
    </message>
    <message>
        <source>Splitting</source>
        <translation>กำลังแยก</translation>
    </message>
    <message>
        <source>The lines stand in {reference} now.</source>
        <translation>รายการที่เลือกอยู่ใน {reference} แล้ว</translation>
    </message>
</context>
<context>
    <name>GoodsClipboard</name>
    <message>
        <source>Paste lines…</source>
        <translation>วางรายการ…</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>คัดลอกตาราง</translation>
    </message>
</context>
<context>
    <name>GoodsStep</name>
    <message>
        <source>Goods</source>
        <translation>สินค้า</translation>
    </message>
    <message>
        <source>&amp;Add a product</source>
        <translation>เ&amp;พิ่มสินค้า</translation>
    </message>
    <message>
        <source>SKU, barcode or name (↓ shows all)</source>
        <translation>SKU บาร์โค้ด หรือชื่อ (↓ แสดงทั้งหมด)</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>เพิ่มสินค้า</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;สกุลเงิน</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>สกุลเงิน</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>ลบรายการ</translation>
    </message>
    <message>
        <source>&amp;More about this line</source>
        <translation>ข้อมูลเพิ่มของรายการ(&amp;M)</translation>
    </message>
    <message>
        <source>Lines {lines} · quantity {quantity} · net {net} kg · value {value} {currency}</source>
        <translation>{lines} รายการ · จำนวน {quantity} · สุทธิ {net} กก. · มูลค่า {value} {currency}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>ที่</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Description (English)</source>
        <translation>รายละเอียด (อังกฤษ)</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>จำนวน</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>หน่วย</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>ราคาต่อหน่วย</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>มูลค่า</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>พิกัด HS</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>ถิ่นกำเนิด</translation>
    </message>
    <message>
        <source>Net kg</source>
        <translation>สุทธิ กก.</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>ล็อต</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>วันผลิต</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>วันหมดอายุ</translation>
    </message>
    <message>
        <source>More</source>
        <translation>เพิ่มเติม</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>Send to another desk…</source>
        <translation>ส่งไปโต๊ะอื่น…</translation>
    </message>
    <message>
        <source>Take in from another desk…</source>
        <translation>รับจากโต๊ะอื่น…</translation>
    </message>
    <message>
        <source>Send to another desk</source>
        <translation>ส่งไปโต๊ะอื่น</translation>
    </message>
    <message>
        <source>Take in from another desk</source>
        <translation>รับจากโต๊ะอื่น</translation>
    </message>
    <message>
        <source>Shipments of ShipDesk</source>
        <translation>การส่งของ ShipDesk</translation>
    </message>
    <message>
        <source>{reference} lies in {file}, sealed {seal}. What comes back is merged field by field.</source>
        <translation>{reference} อยู่ใน {file} ผนึก {seal} เมื่อส่งกลับมาจะรวมทีละช่อง</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>เปิดโฟลเดอร์</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>กำลังรับเข้า</translation>
    </message>
    <message>
        <source>{reference} came from {by}.</source>
        <translation>{reference} มาจาก {by}</translation>
    </message>
    <message>
        <source>{reference}: {count} fields were taken from {by}. The history names them.</source>
        <translation>{reference}: รับ {count} ช่องจาก {by} ดูรายการได้ในประวัติ</translation>
    </message>
    <message>
        <source>{reference}: nothing is different from what is here.</source>
        <translation>{reference}: ไม่มีอะไรต่างจากที่มีอยู่</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>เปิด</translation>
    </message>
    <message>
        <source>Both desks changed the same</source>
        <translation>ทั้งสองโต๊ะแก้ช่องเดียวกัน</translation>
    </message>
    <message>
        <source>At the other desk</source>
        <translation>ที่อีกโต๊ะ</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>รับเข้า</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>ความช่วยเหลือ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>หน้าความช่วยเหลือ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>แป้นลัด</translation>
    </message>
    <message>
        <source>Next field; open what is chosen</source>
        <translation>ช่องถัดไป หรือเปิดรายการที่เลือก</translation>
    </message>
    <message>
        <source>Do what the main button says</source>
        <translation>ทำตามปุ่มหลัก</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>To the next place</source>
        <translation>ไปตำแหน่งถัดไป</translation>
    </message>
    <message>
        <source>A step of the shipment in the editor</source>
        <translation>ขั้นตอนของการส่งในหน้าแก้ไข</translation>
    </message>
    <message>
        <source>Take back, bring again</source>
        <translation>ย้อนกลับ ทำซ้ำ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>แป้น</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>ทำอะไร</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>ประวัติ</translation>
    </message>
    <message>
        <source>History of {reference}</source>
        <translation>ประวัติของ {reference}</translation>
    </message>
    <message>
        <source>No change yet</source>
        <translation>ยังไม่มีการแก้ไข</translation>
    </message>
    <message>
        <source>Every change of this shipment will stand here with who made it.</source>
        <translation>การแก้ไขทุกครั้งของการส่งนี้จะแสดงที่นี่ พร้อมชื่อผู้แก้ไข</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>When</source>
        <translation>เมื่อ</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>ใคร</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>ที่ใด</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>ก่อนแก้</translation>
    </message>
    <message>
        <source>After</source>
        <translation>หลังแก้</translation>
    </message>
</context>
<context>
    <name>HsDialog</name>
    <message>
        <source>HS code</source>
        <translation>พิกัด HS</translation>
    </message>
    <message>
        <source>What the goods are, in English, Thai or Chinese, or a number</source>
        <translation>สินค้าคืออะไร พิมพ์ไทย อังกฤษ จีน หรือตัวเลขพิกัด</translation>
    </message>
    <message>
        <source>Search HS codes</source>
        <translation>ค้นหาพิกัด HS</translation>
    </message>
    <message>
        <source>HS codes</source>
        <translation>รายการพิกัด HS</translation>
    </message>
    <message>
        <source>Take this code</source>
        <translation>ใช้พิกัดนี้</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ย้อนกลับ</translation>
    </message>
    <message>
        <source>The table is HS 2022 in the short words of trade statistics. Only customs rule on a code.</source>
        <translation>ตารางนี้คือ HS 2022 ข้อความย่อแบบสถิติการค้า ผู้ชี้ขาดพิกัดคือศุลกากรเท่านั้น</translation>
    </message>
    <message>
        <source>Nothing found. Try a more general word, such as “fruit” or “rubber”.</source>
        <translation>ไม่พบ ลองใช้คำที่กว้างขึ้น เช่น fruit หรือ rubber</translation>
    </message>
    <message>
        <source>Suggestions: check each before you take it</source>
        <translation>คำแนะนำ โปรดตรวจก่อนใช้ทุกครั้ง</translation>
    </message>
    <message>
        <source>as for {place}, {name}</source>
        <translation>เหมือน {place} {name}</translation>
    </message>
    <message>
        <source>as in shipment {place}, {name}</source>
        <translation>เหมือนในใบส่งสินค้า {place} {name}</translation>
    </message>
    <message>
        <source>often used for “{word}”</source>
        <translation>มักใช้กับ “{word}”</translation>
    </message>
</context>
<context>
    <name>HubAmendingTab</name>
    <message>
        <source>Changing at the hub</source>
        <translation>กำลังแก้ไขที่ศูนย์</translation>
    </message>
</context>
<context>
    <name>HubCell</name>
    <message>
        <source>Offline hub (built-in)</source>
        <translation>ศูนย์ออฟไลน์ (ในตัว)</translation>
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
    <message>
        <source>Which hub this desk works with</source>
        <translation>โต๊ะนี้ทำงานกับศูนย์ใด</translation>
    </message>
</context>
<context>
    <name>HubChangeForm</name>
    <message>
        <source>Consignee</source>
        <translation>ผู้รับสินค้า</translation>
    </message>
    <message>
        <source>Notify party</source>
        <translation>ผู้รับแจ้ง</translation>
    </message>
    <message>
        <source>Importer of record</source>
        <translation>ผู้นำเข้าตามทะเบียน</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>เที่ยวเดินทาง</translation>
    </message>
    <message>
        <source>Ready on</source>
        <translation>พร้อมส่งเมื่อ</translation>
    </message>
    <message>
        <source>Lowest temperature</source>
        <translation>อุณหภูมิต่ำสุด</translation>
    </message>
    <message>
        <source>Highest temperature</source>
        <translation>อุณหภูมิสูงสุด</translation>
    </message>
    <message>
        <source>Insured value</source>
        <translation>มูลค่าที่เอาประกัน</translation>
    </message>
    <message>
        <source>Delivery instructions</source>
        <translation>คำสั่งการส่งมอบ</translation>
    </message>
    <message>
        <source>As booked</source>
        <translation>ตามที่จองไว้</translation>
    </message>
    <message>
        <source>As it is: {name}</source>
        <translation>คงเดิม: {name}</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>ไม่มี</translation>
    </message>
</context>
<context>
    <name>HubChangeTab</name>
    <message>
        <source>Change</source>
        <translation>แก้ไข</translation>
    </message>
    <message>
        <source>A change goes to the hub first and holds here once it has taken it. Where somebody changed the same meanwhile, you are asked.</source>
        <translation>การแก้ไขจะส่งไปศูนย์ก่อน และมีผลที่นี่เมื่อศูนย์รับแล้ว หากมีผู้แก้ไขรายการเดียวกันระหว่างนั้น ระบบจะถามท่าน</translation>
    </message>
    <message>
        <source>Send the change</source>
        <translation>ส่งการแก้ไข</translation>
    </message>
    <message>
        <source>No units</source>
        <translation>ไม่มีหน่วย</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>เหตุผล</translation>
    </message>
    <message>
        <source>Take the unit out</source>
        <translation>นำหน่วยออก</translation>
    </message>
    <message>
        <source>Replace the unit</source>
        <translation>เปลี่ยนหน่วย</translation>
    </message>
    <message>
        <source>Changing at the hub</source>
        <translation>กำลังแก้ไขที่ศูนย์</translation>
    </message>
    <message>
        <source>The hub has taken the change. Papers that show it are out of date now.</source>
        <translation>ศูนย์รับการแก้ไขแล้ว เอกสารที่แสดงข้อมูลนี้ล้าสมัยแล้ว</translation>
    </message>
    <message>
        <source>{unit} is taken out. Destroy its label.</source>
        <translation>นำ {unit} ออกแล้ว โปรดทำลายฉลาก</translation>
    </message>
    <message>
        <source>{unit} has a new number: {number}. Destroy the old label and print the new one.</source>
        <translation>{unit} ได้หมายเลขใหม่: {number} โปรดทำลายฉลากเดิมและพิมพ์ฉลากใหม่</translation>
    </message>
    <message>
        <source>The label is damaged</source>
        <translation>ฉลากเสียหาย</translation>
    </message>
    <message>
        <source>The unit was repacked</source>
        <translation>บรรจุหน่วยใหม่</translation>
    </message>
    <message>
        <source>The unit does not go</source>
        <translation>หน่วยนี้ไม่ไปด้วย</translation>
    </message>
    <message>
        <source>A mistake in the data</source>
        <translation>ข้อมูลผิด</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>เหตุผลอื่น</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>หน่วย</translation>
    </message>
    <message>
        <source>Number (SSCC)</source>
        <translation>หมายเลข (SSCC)</translation>
    </message>
    <message>
        <source>Gross kg</source>
        <translation>น้ำหนักรวม กก.</translation>
    </message>
    <message>
        <source>Replace {unit}?</source>
        <translation>แทนที่ {unit} หรือไม่</translation>
    </message>
    <message>
        <source>Take {unit} out?</source>
        <translation>นำ {unit} ออกหรือไม่</translation>
    </message>
    <message>
        <source>The hub is told, and the number on its label is void for ever. This can’t be undone.</source>
        <translation>ศูนย์จะได้รับแจ้ง และเลขบนฉลากจะใช้ไม่ได้อีกตลอดไป ย้อนกลับไม่ได้</translation>
    </message>
    <message>
        <source>The unit gets a new number; print its label anew.</source>
        <translation>หน่วยนี้จะได้เลขใหม่ ต้องพิมพ์ฉลากใหม่</translation>
    </message>
</context>
<context>
    <name>HubConnectionDialog</name>
    <message>
        <source>The hub</source>
        <translation>ศูนย์</translation>
    </message>
    <message>
        <source>The hub this desk works with</source>
        <translation>ศูนย์ที่โต๊ะนี้ทำงานด้วย</translation>
    </message>
    <message>
        <source>The token goes into the computer’s keyring, never into a file. What waits for another hub stays.</source>
        <translation>โทเค็นเก็บในพวงกุญแจของคอมพิวเตอร์ ไม่เก็บในไฟล์ รายการที่รอศูนย์อื่นยังคงอยู่</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>ที่อยู่</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>ลงชื่อเข้าใช้</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>โทเค็น</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>ทดสอบการเชื่อมต่อ</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>เชื่อมต่อ</translation>
    </message>
    <message>
        <source>Back to the built-in hub</source>
        <translation>กลับไปใช้ศูนย์ในตัว</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Trying the connection</source>
        <translation>กำลังทดสอบการเชื่อมต่อ</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>กำลังเชื่อมต่อ</translation>
    </message>
    <message>
        <source>Disconnecting</source>
        <translation>กำลังยกเลิกการเชื่อมต่อ</translation>
    </message>
    <message>
        <source>All is well: {provider}, {environment}, account {account}. Clocks differ by {seconds} s.</source>
        <translation>เรียบร้อย: {provider}, {environment}, บัญชี {account} นาฬิกาต่างกัน {seconds} วินาที</translation>
    </message>
    <message>
        <source>Connected to {provider}. New shipments are booked there.</source>
        <translation>เชื่อมต่อกับ {provider} แล้ว การส่งใหม่จะจองที่นั่น</translation>
    </message>
    <message>
        <source>The desk works with its built-in hub again.</source>
        <translation>โต๊ะกลับมาใช้ศูนย์ในตัวแล้ว</translation>
    </message>
    <message>
        <source>The built-in hub of this desk. It needs no network, and its papers say SPECIMEN.</source>
        <translation>ศูนย์ในตัวของโต๊ะนี้ ไม่ต้องใช้เครือข่าย และเอกสารจะมีคำว่า SPECIMEN</translation>
    </message>
    <message>
        <source>{provider} at {url}: {environment}, account {account}</source>
        <translation>{provider} ที่ {url}: {environment}, บัญชี {account}</translation>
    </message>
    <message>
        <source>Open {address} in a browser and type this code. The desk waits for your answer there.</source>
        <translation>เปิด {address} ในเบราว์เซอร์แล้วพิมพ์รหัสนี้ โต๊ะกำลังรอคำตอบของท่านที่นั่น</translation>
    </message>
    <message>
        <source>In the browser, with your account</source>
        <translation>ในเบราว์เซอร์ด้วยบัญชีของท่าน</translation>
    </message>
    <message>
        <source>With a token from the hub</source>
        <translation>ด้วยโทเค็นจากศูนย์</translation>
    </message>
    <message>
        <source>This hub asks for none</source>
        <translation>ศูนย์นี้ไม่ต้องลงชื่อ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>คีย์</translation>
    </message>
    <message>
        <source>Secret of the key</source>
        <translation>รหัสลับของคีย์</translation>
    </message>
    <message>
        <source>With a key that signs every request (HMAC)</source>
        <translation>ด้วยคีย์ที่ลงลายมือชื่อทุกคำขอ (HMAC)</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>ผู้ให้บริการ</translation>
    </message>
    <message>
        <source>Carrier’s account</source>
        <translation>บัญชีผู้ขนส่ง</translation>
    </message>
    <message>
        <source>only where there are several</source>
        <translation>เฉพาะเมื่อมีหลายบัญชี</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>กุญแจของเซิร์ฟเวอร์</translation>
    </message>
    <message>
        <source>A Smart Digital Hub</source>
        <translation>ศูนย์ Smart Digital Hub</translation>
    </message>
    <message>
        <source>karrio’s server, with one carrier</source>
        <translation>เซิร์ฟเวอร์ karrio กับผู้ขนส่งหนึ่งราย</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>รหัสไคลเอนต์</translation>
    </message>
    <message>
        <source>Secret of the client</source>
        <translation>รหัสลับของไคลเอนต์</translation>
    </message>
    <message>
        <source>What was said…</source>
        <translation>บันทึกการสื่อสาร…</translation>
    </message>
    <message>
        <source>The latest questions to the hub and its answers</source>
        <translation>คำขอล่าสุดถึงศูนย์และคำตอบ</translation>
    </message>
    <message>
        <source>With a client ID and its secret</source>
        <translation>ด้วยรหัสไคลเอนต์และรหัสลับ</translation>
    </message>
</context>
<context>
    <name>HubDialog</name>
    <message>
        <source>At the hub</source>
        <translation>ที่ศูนย์</translation>
    </message>
    <message>
        <source>{reference} at the hub</source>
        <translation>{reference} ที่ศูนย์</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
</context>
<context>
    <name>HubFilesDialog</name>
    <message>
        <source>Papers and labels at the hub</source>
        <translation>เอกสารและฉลากที่ศูนย์</translation>
    </message>
    <message>
        <source>Nothing lies at the hub yet</source>
        <translation>ยังไม่มีอะไรอยู่ที่ศูนย์</translation>
    </message>
    <message>
        <source>Papers that you hand to the hub, and papers and labels that it issues, stand here.</source>
        <translation>เอกสารที่คุณส่งให้ศูนย์ รวมทั้งเอกสารและฉลากที่ศูนย์ออก จะแสดงที่นี่</translation>
    </message>
    <message>
        <source>Fetch what is not here</source>
        <translation>ดึงไฟล์ที่ยังไม่มีที่นี่</translation>
    </message>
    <message>
        <source>Check the files</source>
        <translation>ตรวจสอบไฟล์</translation>
    </message>
    <message>
        <source>Each file that is kept here against its digest and the hub’s</source>
        <translation>เทียบไฟล์ที่เก็บไว้ที่นี่ทุกไฟล์กับค่าแฮชของไฟล์และของศูนย์</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Fetching papers</source>
        <translation>กำลังดึงเอกสาร</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>กำลังตรวจสอบไฟล์</translation>
    </message>
    <message>
        <source>{count} files came.</source>
        <translation>ได้รับ {count} ไฟล์</translation>
    </message>
    <message>
        <source>{count} files are not what they were. Do not use them; restore a backup.</source>
        <translation>มี {count} ไฟล์ไม่ตรงกับที่เคยเก็บไว้ อย่านำไปใช้ ให้กู้คืนจากข้อมูลสำรอง</translation>
    </message>
    <message>
        <source>{count} files are the same as at the hub.</source>
        <translation>{count} ไฟล์ตรงกับที่ศูนย์</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>การส่ง</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>เอกสาร</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ไฟล์</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>สร้างเมื่อ</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>เก็บไว้ที่นี่</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>ยังไม่มาถึง</translation>
    </message>
    <message>
        <source>same as at the hub</source>
        <translation>ตรงกับที่ศูนย์</translation>
    </message>
    <message>
        <source>gone from the folder</source>
        <translation>หายไปจากโฟลเดอร์</translation>
    </message>
    <message>
        <source>changed on the disk</source>
        <translation>ถูกเปลี่ยนในดิสก์</translation>
    </message>
    <message>
        <source>other than at the hub</source>
        <translation>ไม่ตรงกับที่ศูนย์</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ฉลาก</translation>
    </message>
</context>
<context>
    <name>HubGoodsForm</name>
    <message>
        <source>Quantity in this unit</source>
        <translation>จำนวนในหน่วยนี้</translation>
    </message>
    <message>
        <source>Gross weight of the unit</source>
        <translation>น้ำหนักรวมของหน่วย</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>ความยาว</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>ความกว้าง</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>ความสูง</translation>
    </message>
    <message>
        <source>Net weight of the whole line</source>
        <translation>น้ำหนักสุทธิของทั้งรายการ</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>ราคาต่อหน่วย</translation>
    </message>
</context>
<context>
    <name>HubGoodsTab</name>
    <message>
        <source>Goods</source>
        <translation>สินค้า</translation>
    </message>
    <message>
        <source>No units</source>
        <translation>ไม่มีหน่วย</translation>
    </message>
    <message>
        <source>One more unit like it</source>
        <translation>เพิ่มหน่วยแบบเดียวกัน</translation>
    </message>
    <message>
        <source>Leave the unit out</source>
        <translation>ตัดหน่วยนี้ออก</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>กลับเป็นอย่างเดิม</translation>
    </message>
    <message>
        <source>Send the change</source>
        <translation>ส่งการแก้ไข</translation>
    </message>
    <message>
        <source>What a unit holds is typed; quantities, values and the sum follow. The hub has the last word.</source>
        <translation>พิมพ์จำนวนที่แต่ละหน่วยบรรจุ จำนวนรวม มูลค่า และยอดรวมจะคำนวณตามเอง ศูนย์เป็นผู้ตัดสินสุดท้าย</translation>
    </message>
    <message>
        <source>The hub has taken the change. Papers and labels that show it are out of date now.</source>
        <translation>ศูนย์รับการแก้ไขแล้ว เอกสารและฉลากที่แสดงข้อมูลนี้ไม่เป็นปัจจุบันแล้ว</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>หน่วย</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>ที่บรรจุ</translation>
    </message>
    <message>
        <source>Gross kg</source>
        <translation>น้ำหนักรวม กก.</translation>
    </message>
    <message>
        <source>Of the line</source>
        <translation>ของทั้งรายการ</translation>
    </message>
</context>
<context>
    <name>HubLabelsTab</name>
    <message>
        <source>Labels</source>
        <translation>ฉลาก</translation>
    </message>
    <message>
        <source>A label is fetched once, held against the hub’s digest and kept; printing again needs no network.</source>
        <translation>ฉลากดึงมาครั้งเดียว ตรวจกับค่าแฮชของศูนย์แล้วเก็บไว้ พิมพ์ซ้ำไม่ต้องใช้เครือข่าย</translation>
    </message>
    <message>
        <source>No labels yet</source>
        <translation>ยังไม่มีฉลาก</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>ชนิด</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>ขนาด</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>รูปแบบ</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>บันทึก…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>พิมพ์</translation>
    </message>
    <message>
        <source>Ask for labels</source>
        <translation>ขอฉลาก</translation>
    </message>
    <message>
        <source>Asking for labels</source>
        <translation>กำลังขอฉลาก</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>กำลังพิมพ์</translation>
    </message>
    <message>
        <source>{count} files wait for the printer.</source>
        <translation>{count} ไฟล์รอเครื่องพิมพ์</translation>
    </message>
    <message>
        <source>Save labels in</source>
        <translation>บันทึกฉลากใน</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>กำลังบันทึก</translation>
    </message>
    <message>
        <source>{count} files are saved.</source>
        <translation>บันทึก {count} ไฟล์แล้ว</translation>
    </message>
    <message>
        <source>Carton and pallet label</source>
        <translation>ฉลากกล่องและพาเลท</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>ใบกำกับการขนส่ง</translation>
    </message>
    <message>
        <source>Pallet sheet</source>
        <translation>ใบปะพาเลท</translation>
    </message>
    <message>
        <source>Plant health mark</source>
        <translation>เครื่องหมายสุขอนามัยพืช</translation>
    </message>
    <message>
        <source>Handling mark</source>
        <translation>เครื่องหมายการขนย้าย</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>หน่วย</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>สร้างเมื่อ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ไฟล์</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>เก็บไว้ที่นี่</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>ยังไม่มาถึง</translation>
    </message>
</context>
<context>
    <name>HubLacksNote</name>
    <message>
        <source>Not offered here:</source>
        <translation>ที่นี่ไม่มีบริการต่อไปนี้:</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>The hub</source>
        <translation>ศูนย์</translation>
    </message>
    <message>
        <source>The hub takes bookings and tells where the goods are. It can wait.</source>
        <translation>ศูนย์รับการจองและบอกว่าสินค้าอยู่ที่ไหน ไว้ตั้งค่าทีหลังได้</translation>
    </message>
    <message>
        <source>Next: bring in your product list, add your first buyer, make a shipment. Today shows the way.</source>
        <translation>ต่อไป: นำเข้ารายการสินค้า เพิ่มผู้ซื้อรายแรก แล้วสร้างการส่งสินค้า หน้า &quot;วันนี้&quot; จะพาไปทีละขั้น</translation>
    </message>
    <message>
        <source>Until you connect, the desk uses its built-in hub: it needs no network, its papers say SPECIMEN, and nothing leaves this computer.</source>
        <translation>จนกว่าจะเชื่อมต่อ โต๊ะใช้ศูนย์ในตัว: ไม่ต้องมีอินเทอร์เน็ต เอกสารมีคำว่า SPECIMEN และไม่มีอะไรออกจากคอมพิวเตอร์เครื่องนี้</translation>
    </message>
    <message>
        <source>Connected to {provider}.</source>
        <translation>เชื่อมต่อกับ {provider} แล้ว</translation>
    </message>
    <message>
        <source>&amp;Connect to a hub now…</source>
        <translation>เชื่อมต่อศูนย์ตอนนี้(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>HubPapersTab</name>
    <message>
        <source>Papers</source>
        <translation>เอกสาร</translation>
    </message>
    <message>
        <source>Papers go to the hub as they were issued, with their digest. What it issues is kept here unchanged.</source>
        <translation>เอกสารส่งไปศูนย์ตามที่ออกพร้อมค่าแฮช เอกสารที่ศูนย์ออกเก็บไว้ที่นี่โดยไม่เปลี่ยนแปลง</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>ยังไม่มีเอกสาร</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>บันทึก…</translation>
    </message>
    <message>
        <source>Fetch what the hub issued</source>
        <translation>ดึงเอกสารที่ศูนย์ออก</translation>
    </message>
    <message>
        <source>Send the papers</source>
        <translation>ส่งเอกสาร</translation>
    </message>
    <message>
        <source>Save papers in</source>
        <translation>บันทึกเอกสารใน</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>กำลังบันทึก</translation>
    </message>
    <message>
        <source>{count} files are saved.</source>
        <translation>บันทึก {count} ไฟล์แล้ว</translation>
    </message>
    <message>
        <source>Sending papers</source>
        <translation>กำลังส่งเอกสาร</translation>
    </message>
    <message>
        <source>Fetching papers</source>
        <translation>กำลังดึงเอกสาร</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>เอกสาร</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>ต้องมีก่อน</translation>
    </message>
    <message>
        <source>More</source>
        <translation>เพิ่มเติม</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>การจอง</translation>
    </message>
    <message>
        <source>closing the manifest</source>
        <translation>ปิดแมนิเฟสต์</translation>
    </message>
    <message>
        <source>departure</source>
        <translation>ออกเดินทาง</translation>
    </message>
    <message>
        <source>import clearance</source>
        <translation>ผ่านพิธีการนำเข้า</translation>
    </message>
    <message>
        <source>issued by the hub</source>
        <translation>ศูนย์ออก</translation>
    </message>
    <message>
        <source>sent from here</source>
        <translation>ส่งจากที่นี่</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>เก็บไว้ที่นี่</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>ถูกปฏิเสธ</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>กำลังส่ง</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>ยังอยู่ที่นี่</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>ขาด</translation>
    </message>
    <message>
        <source>the original on paper too</source>
        <translation>ต้องมีต้นฉบับกระดาษด้วย</translation>
    </message>
    <message>
        <source>All papers that are still here go to {hub} as they were issued. What the hub has taken can’t be called back; a newer revision is sent beside it.</source>
        <translation>เอกสารทั้งหมดที่ยังอยู่ที่นี่จะส่งไปที่ {hub} ตามที่ออกไว้ สิ่งที่ศูนย์รับไปแล้วเรียกคืนไม่ได้ ฉบับแก้ไขใหม่จะส่งเพิ่มเข้าไป</translation>
    </message>
    <message>
        <source>Send the papers of {reference}?</source>
        <translation>ส่งเอกสารของ {reference} หรือไม่</translation>
    </message>
</context>
<context>
    <name>HubQuoteTab</name>
    <message>
        <source>Quote</source>
        <translation>ใบเสนอราคา</translation>
    </message>
    <message>
        <source>No quote yet. Ask for one below.</source>
        <translation>ยังไม่มีใบเสนอราคา ขอได้ด้านล่าง</translation>
    </message>
    <message>
        <source>Ask for a quote</source>
        <translation>ขอใบเสนอราคา</translation>
    </message>
    <message>
        <source>Prices are the hub’s. An estimate becomes firm only with a new quote before booking.</source>
        <translation>ราคาเป็นของศูนย์ ราคาประเมินจะแน่นอนเมื่อขอใบเสนอราคาใหม่ก่อนจอง</translation>
    </message>
    <message>
        <source>Asking for a quote</source>
        <translation>กำลังขอใบเสนอราคา</translation>
    </message>
    <message>
        <source>A firm quote</source>
        <translation>ราคายืนยัน</translation>
    </message>
    <message>
        <source>An estimate</source>
        <translation>ราคาประเมิน</translation>
    </message>
    <message>
        <source>{kind}, good until {until}.</source>
        <translation>{kind} ใช้ได้ถึง {until}</translation>
    </message>
    <message>
        <source>{kind}, expired {until}. Ask again.</source>
        <translation>{kind} หมดอายุ {until} โปรดขอใหม่</translation>
    </message>
    <message>
        <source>{service} declined: {reason}</source>
        <translation>{service} ไม่รับ: {reason}</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>บริการ</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>ชั่วโมง</translation>
    </message>
    <message>
        <source>Made up of</source>
        <translation>ประกอบด้วย</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>รวม</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>ก่อนหน้า</translation>
    </message>
    <message>
        <source>the route is suspended</source>
        <translation>เส้นทางถูกระงับ</translation>
    </message>
    <message>
        <source>that temperature is not served</source>
        <translation>ไม่รับอุณหภูมินี้</translation>
    </message>
    <message>
        <source>these goods are not accepted</source>
        <translation>ไม่รับสินค้านี้</translation>
    </message>
    <message>
        <source>too heavy</source>
        <translation>หนักเกินไป</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>ใหญ่เกินไป</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>ไม่มีที่ว่าง</translation>
    </message>
    <message>
        <source>this way is not served</source>
        <translation>ไม่ให้บริการเส้นทางนี้</translation>
    </message>
    <message>
        <source>not in time</source>
        <translation>ไม่ทันเวลา</translation>
    </message>
    <message>
        <source>Go by this offer</source>
        <translation>ใช้ข้อเสนอนี้</translation>
    </message>
    <message>
        <source>Taking the offer</source>
        <translation>กำลังใช้ข้อเสนอ</translation>
    </message>
    <message>
        <source>The shipment goes by this offer when it is booked.</source>
        <translation>การส่งจะใช้ข้อเสนอนี้เมื่อจอง</translation>
    </message>
</context>
<context>
    <name>HubScreeningTab</name>
    <message>
        <source>Screening and HS advice</source>
        <translation>คัดกรองและคำแนะนำพิกัด</translation>
    </message>
    <message>
        <source>Nothing to tell</source>
        <translation>ไม่มีอะไรแจ้ง</translation>
    </message>
    <message>
        <source>Ask for HS advice</source>
        <translation>ขอคำแนะนำพิกัด</translation>
    </message>
    <message>
        <source>Screen now</source>
        <translation>คัดกรองตอนนี้</translation>
    </message>
    <message>
        <source>Not screened yet.</source>
        <translation>ยังไม่ได้คัดกรอง</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>กำลังคัดกรอง</translation>
    </message>
    <message>
        <source>Asking for advice</source>
        <translation>กำลังขอคำแนะนำ</translation>
    </message>
    <message>
        <source>{decision}, good until {until}.</source>
        <translation>{decision} ใช้ได้ถึง {until}</translation>
    </message>
    <message>
        <source>HS advice never binds; the code on your papers stays yours.</source>
        <translation>คำแนะนำพิกัดไม่ผูกพัน พิกัดบนเอกสารยังเป็นของท่าน</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>บรรทัด</translation>
    </message>
    <message>
        <source>What</source>
        <translation>อะไร</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>เหตุผล</translation>
    </message>
</context>
<context>
    <name>HubWords</name>
    <message>
        <source>Ready</source>
        <translation>พร้อม</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>กำลังสร้าง</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>ล้มเหลว</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>ถูกแทนที่</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>เป็นโมฆะ</translation>
    </message>
    <message>
        <source>Waits for the file</source>
        <translation>รอไฟล์</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>ได้รับแล้ว</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>กำลังตรวจ</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>รับแล้ว</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>ถูกปฏิเสธ</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>ถอนแล้ว</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>หมดอายุ</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>ประเมิน</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>ถึงกำหนดชำระ</translation>
    </message>
    <message>
        <source>Payment under way</source>
        <translation>กำลังชำระ</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>ชำระแล้ว</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>ยกเว้น</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <translation>กำลังคืนเงิน</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>คืนเงินแล้ว</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ยกเลิกแล้ว</translation>
    </message>
    <message>
        <source>Waits for payment</source>
        <translation>รอชำระเงิน</translation>
    </message>
    <message>
        <source>Being processed</source>
        <translation>กำลังดำเนินการ</translation>
    </message>
    <message>
        <source>Paid, says the hub</source>
        <translation>ศูนย์ยืนยันว่าชำระแล้ว</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>อนุญาต</translation>
    </message>
    <message>
        <source>Allowed with conditions</source>
        <translation>อนุญาตโดยมีเงื่อนไข</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>อยู่ระหว่างพิจารณา</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>ไม่อนุญาต</translation>
    </message>
    <message>
        <source>Other ({word})</source>
        <translation>อื่น ๆ ({word})</translation>
    </message>
    <message>
        <source>Not lodged</source>
        <translation>ยังไม่ยื่น</translation>
    </message>
    <message>
        <source>Lodged</source>
        <translation>ยื่นแล้ว</translation>
    </message>
    <message>
        <source>Accepted by customs</source>
        <translation>ศุลกากรรับแล้ว</translation>
    </message>
    <message>
        <source>Green line</source>
        <translation>ช่องเขียว</translation>
    </message>
    <message>
        <source>Red line</source>
        <translation>ช่องแดง</translation>
    </message>
    <message>
        <source>Documents requested</source>
        <translation>ขอเอกสาร</translation>
    </message>
    <message>
        <source>Inspection ordered</source>
        <translation>สั่งตรวจ</translation>
    </message>
    <message>
        <source>Inspection passed</source>
        <translation>ผ่านการตรวจ</translation>
    </message>
    <message>
        <source>Quarantine takes samples</source>
        <translation>ด่านกักกันเก็บตัวอย่าง</translation>
    </message>
    <message>
        <source>Duty assessed</source>
        <translation>ประเมินอากรแล้ว</translation>
    </message>
    <message>
        <source>Duty paid</source>
        <translation>ชำระอากรแล้ว</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>ปล่อยแล้ว</translation>
    </message>
    <message>
        <source>Left the country</source>
        <translation>ออกนอกประเทศแล้ว</translation>
    </message>
    <message>
        <source>Transit opened</source>
        <translation>เปิดผ่านแดน</translation>
    </message>
    <message>
        <source>Transit closed</source>
        <translation>ปิดผ่านแดน</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>ถูกกัก</translation>
    </message>
    <message>
        <source>Rejected by customs</source>
        <translation>ศุลกากรปฏิเสธ</translation>
    </message>
    <message>
        <source>Seized</source>
        <translation>ถูกยึด</translation>
    </message>
    <message>
        <source>Declaration cancelled</source>
        <translation>ยกเลิกใบขน</translation>
    </message>
    <message>
        <source>Send a document</source>
        <translation>ส่งเอกสาร</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>ตอบข้อซักถาม</translation>
    </message>
    <message>
        <source>Pay the duty</source>
        <translation>ชำระอากร</translation>
    </message>
    <message>
        <source>Attend the inspection</source>
        <translation>ไปร่วมตรวจ</translation>
    </message>
    <message>
        <source>Call the hub</source>
        <translation>ติดต่อศูนย์</translation>
    </message>
    <message>
        <source>Thai customs</source>
        <translation>ศุลกากรไทย</translation>
    </message>
    <message>
        <source>Lao customs</source>
        <translation>ศุลกากรลาว</translation>
    </message>
    <message>
        <source>China customs (GACC)</source>
        <translation>ศุลกากรจีน (GACC)</translation>
    </message>
    <message>
        <source>Cambodian customs</source>
        <translation>ศุลกากรกัมพูชา</translation>
    </message>
    <message>
        <source>Myanmar customs</source>
        <translation>ศุลกากรเมียนมา</translation>
    </message>
    <message>
        <source>Vietnam customs</source>
        <translation>ศุลกากรเวียดนาม</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>ค่าระวาง</translation>
    </message>
    <message>
        <source>Fuel surcharge</source>
        <translation>ค่าธรรมเนียมน้ำมัน</translation>
    </message>
    <message>
        <source>Power for reefers</source>
        <translation>ค่าเสียบปลั๊กตู้เย็น</translation>
    </message>
    <message>
        <source>Handling at the hub</source>
        <translation>ค่าดำเนินการที่ศูนย์</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ฉลาก</translation>
    </message>
    <message>
        <source>Customs clearance</source>
        <translation>ค่าพิธีการศุลกากร</translation>
    </message>
    <message>
        <source>Transit</source>
        <translation>ผ่านแดน</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>ค่าตรวจ</translation>
    </message>
    <message>
        <source>Deposit for duty</source>
        <translation>เงินประกันอากร</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>ค่าประกันภัย</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>ค่าฝากเก็บ</translation>
    </message>
    <message>
        <source>Fee for cancelling</source>
        <translation>ค่าธรรมเนียมยกเลิก</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>ปรับยอด</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>ภาษีมูลค่าเพิ่ม</translation>
    </message>
    <message>
        <source>PromptPay QR</source>
        <translation>คิวอาร์พร้อมเพย์</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>โอนผ่านธนาคาร</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>ลงบัญชีเครดิต</translation>
    </message>
    <message>
        <source>Card, by link</source>
        <translation>บัตร ผ่านลิงก์</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>อ่านไม่ออก</translation>
    </message>
    <message>
        <source>another kind of paper</source>
        <translation>เป็นเอกสารชนิดอื่น</translation>
    </message>
    <message>
        <source>says something else than the booking</source>
        <translation>ข้อมูลไม่ตรงกับการจอง</translation>
    </message>
    <message>
        <source>no longer valid</source>
        <translation>หมดอายุแล้ว</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>ไม่ได้ลงนาม</translation>
    </message>
    <message>
        <source>holds a harmful program</source>
        <translation>มีโปรแกรมอันตราย</translation>
    </message>
    <message>
        <source>locked with a password</source>
        <translation>ล็อกด้วยรหัสผ่าน</translation>
    </message>
    <message>
        <source>damaged file</source>
        <translation>ไฟล์เสียหาย</translation>
    </message>
    <message>
        <source>The hub goes there; the address is right as it is.</source>
        <translation>ศูนย์ส่งถึง ที่อยู่ถูกต้องแล้ว</translation>
    </message>
    <message>
        <source>The hub goes there, and would write the address otherwise:</source>
        <translation>ศูนย์ส่งถึง แต่จะเขียนที่อยู่ต่างไป:</translation>
    </message>
    <message>
        <source>The hub knows several places like this. Write the address in full.</source>
        <translation>ศูนย์รู้จักหลายแห่งที่คล้ายกัน โปรดเขียนที่อยู่ให้ครบ</translation>
    </message>
    <message>
        <source>The hub does not find this address. Put it right and check it again:</source>
        <translation>ศูนย์ไม่พบที่อยู่นี้ โปรดแก้ไขแล้วตรวจอีกครั้ง:</translation>
    </message>
    <message>
        <source>The hub does not go there. Choose another service or another hub.</source>
        <translation>ศูนย์ไม่ส่งไปที่นั่น โปรดเลือกบริการอื่นหรือศูนย์อื่น</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Import a spreadsheet</source>
        <translation>นำเข้าตาราง</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>ต่อไป</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>นำเข้า</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ยกเลิก</translation>
    </message>
    <message>
        <source>Import {count} products</source>
        <translation>นำเข้า {count} สินค้า</translation>
    </message>
    <message>
        <source>Import one product</source>
        <translation>นำเข้า 1 สินค้า</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>ไม่เปลี่ยนอะไร</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>{reference}: the hub said no</source>
        <translation>{reference}: ศูนย์ไม่รับ</translation>
    </message>
    <message>
        <source>{reference}: the answer of the hub is not known</source>
        <translation>{reference}: ยังไม่ทราบคำตอบของศูนย์</translation>
    </message>
    <message>
        <source>{printer}: something was not printed</source>
        <translation>{printer}: มีงานที่ไม่ได้พิมพ์</translation>
    </message>
    <message>
        <source>{printer}: look whether it was printed</source>
        <translation>{printer}: ดูว่าพิมพ์ออกมาหรือไม่</translation>
    </message>
</context>
<context>
    <name>InboxCell</name>
    <message>
        <source>Inbox · {count} new</source>
        <translation>กล่องแจ้งเตือน · ใหม่ {count}</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>กล่องแจ้งเตือน</translation>
    </message>
    <message>
        <source>What the hub, the border and the printers did while nobody looked</source>
        <translation>สิ่งที่ศูนย์ ด่าน และเครื่องพิมพ์ทำระหว่างที่ไม่มีใครดู</translation>
    </message>
</context>
<context>
    <name>InboxDialog</name>
    <message>
        <source>Inbox</source>
        <translation>กล่องแจ้งเตือน</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>ยังไม่มีอะไรเกิดขึ้น</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
</context>
<context>
    <name>ItemWords</name>
    <message>
        <source>GACC registration (China)</source>
        <translation>เลขทะเบียน GACC (จีน)</translation>
    </message>
    <message>
        <source>GAP orchard number</source>
        <translation>เลขสวน GAP</translation>
    </message>
    <message>
        <source>DOA packing house number</source>
        <translation>เลขโรงคัดบรรจุ (DOA)</translation>
    </message>
    <message>
        <source>DOA exporter number</source>
        <translation>เลขผู้ส่งออก กรมวิชาการเกษตร</translation>
    </message>
    <message>
        <source>Thai FDA cosmetic notification</source>
        <translation>เลขจดแจ้งเครื่องสำอาง อย.</translation>
    </message>
    <message>
        <source>Cosmetic notification (Cambodia)</source>
        <translation>เลขจดแจ้งเครื่องสำอาง (กัมพูชา)</translation>
    </message>
    <message>
        <source>Global location number (GLN)</source>
        <translation>เลข GLN</translation>
    </message>
    <message>
        <source>Tax ID (Thailand)</source>
        <translation>เลขประจำตัวผู้เสียภาษี (ไทย)</translation>
    </message>
    <message>
        <source>Customs registration (Thailand)</source>
        <translation>ทะเบียนศุลกากร (ไทย)</translation>
    </message>
    <message>
        <source>Social credit code, USCC (China)</source>
        <translation>เลข USCC (จีน)</translation>
    </message>
    <message>
        <source>Customs registration (China)</source>
        <translation>ทะเบียนศุลกากร (จีน)</translation>
    </message>
    <message>
        <source>Tax number (Cambodia)</source>
        <translation>เลขผู้เสียภาษี (กัมพูชา)</translation>
    </message>
    <message>
        <source>Tax number (Laos)</source>
        <translation>เลขผู้เสียภาษี (ลาว)</translation>
    </message>
    <message>
        <source>Tax number (Myanmar)</source>
        <translation>เลขผู้เสียภาษี (เมียนมา)</translation>
    </message>
    <message>
        <source>Tax code (Vietnam)</source>
        <translation>รหัสภาษี (เวียดนาม)</translation>
    </message>
    <message>
        <source>Legal entity identifier (LEI)</source>
        <translation>เลข LEI</translation>
    </message>
    <message>
        <source>explosives</source>
        <translation>วัตถุระเบิด</translation>
    </message>
    <message>
        <source>flammable gases</source>
        <translation>ก๊าซไวไฟ</translation>
    </message>
    <message>
        <source>gases, neither flammable nor toxic</source>
        <translation>ก๊าซไม่ไวไฟและไม่เป็นพิษ</translation>
    </message>
    <message>
        <source>toxic gases</source>
        <translation>ก๊าซพิษ</translation>
    </message>
    <message>
        <source>flammable liquids</source>
        <translation>ของเหลวไวไฟ</translation>
    </message>
    <message>
        <source>flammable solids</source>
        <translation>ของแข็งไวไฟ</translation>
    </message>
    <message>
        <source>liable to spontaneous combustion</source>
        <translation>สารที่ลุกไหม้ได้เอง</translation>
    </message>
    <message>
        <source>flammable gases in contact with water</source>
        <translation>สารที่สัมผัสน้ำแล้วเกิดก๊าซไวไฟ</translation>
    </message>
    <message>
        <source>oxidizing substances</source>
        <translation>สารออกซิไดส์</translation>
    </message>
    <message>
        <source>organic peroxides</source>
        <translation>สารเปอร์ออกไซด์อินทรีย์</translation>
    </message>
    <message>
        <source>toxic substances</source>
        <translation>สารพิษ</translation>
    </message>
    <message>
        <source>infectious substances</source>
        <translation>สารติดเชื้อ</translation>
    </message>
    <message>
        <source>radioactive material</source>
        <translation>วัสดุกัมมันตรังสี</translation>
    </message>
    <message>
        <source>corrosive substances</source>
        <translation>สารกัดกร่อน</translation>
    </message>
    <message>
        <source>miscellaneous, lithium batteries among them</source>
        <translation>สารอันตรายเบ็ดเตล็ด รวมแบตเตอรี่ลิเทียม</translation>
    </message>
    <message>
        <source>Not dangerous goods</source>
        <translation>ไม่ใช่สินค้าอันตราย</translation>
    </message>
    <message>
        <source>I · great danger</source>
        <translation>I · อันตรายมาก</translation>
    </message>
    <message>
        <source>II · medium danger</source>
        <translation>II · อันตรายปานกลาง</translation>
    </message>
    <message>
        <source>III · minor danger</source>
        <translation>III · อันตรายน้อย</translation>
    </message>
    <message>
        <source>The exporter</source>
        <translation>ผู้ส่งออก</translation>
    </message>
    <message>
        <source>The importer</source>
        <translation>ผู้นำเข้า</translation>
    </message>
    <message>
        <source>A third party</source>
        <translation>บุคคลที่สาม</translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message>
        <source>Trade mode</source>
        <translation>รูปแบบการค้า</translation>
    </message>
    <message>
        <source>Containers and trucks</source>
        <translation>ตู้และรถขนส่ง</translation>
    </message>
    <message>
        <source>One line for each container, truck, wagon or air container of this shipment.</source>
        <translation>หนึ่งบรรทัดต่อตู้ รถบรรทุก ตู้รถไฟ หรือตู้ทางอากาศแต่ละหน่วยของการส่งออกนี้</translation>
    </message>
    <message>
        <source>Issued retroactively</source>
        <translation>ออกย้อนหลัง</translation>
    </message>
    <message>
        <source>Accumulation</source>
        <translation>การสะสมถิ่นกำเนิด</translation>
    </message>
    <message>
        <source>Part of a split series</source>
        <translation>แบ่งส่งเป็นชุด</translation>
    </message>
    <message>
        <source>Back-to-back</source>
        <translation>หนังสือรับรองแบบ Back-to-back</translation>
    </message>
    <message>
        <source>Certificate issued on</source>
        <translation>วันที่ออกหนังสือรับรอง</translation>
    </message>
    <message>
        <source>Third party that invoices</source>
        <translation>บุคคลที่สามผู้ออกใบกำกับ</translation>
    </message>
    <message>
        <source>Third party’s country</source>
        <translation>ประเทศของบุคคลที่สาม</translation>
    </message>
    <message>
        <source>Origin on the certificate</source>
        <translation>ถิ่นกำเนิดในหนังสือรับรอง</translation>
    </message>
    <message>
        <source>Producer on the certificate</source>
        <translation>ผู้ผลิตในหนังสือรับรอง</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>ชนิด</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>หมายเลข</translation>
    </message>
    <message>
        <source>Size and type</source>
        <translation>ขนาดและแบบ</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>ซีล</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>ทะเบียนรถ</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>คนขับ</translation>
    </message>
    <message>
        <source>Tare kg</source>
        <translation>น้ำหนักเปล่า กก.</translation>
    </message>
    <message>
        <source>VGM kg</source>
        <translation>VGM กก.</translation>
    </message>
    <message>
        <source>Set point °C</source>
        <translation>อุณหภูมิตั้ง °C</translation>
    </message>
    <message>
        <source>Vent m³/h</source>
        <translation>ระบายอากาศ m³/h</translation>
    </message>
</context>
<context>
    <name>LabelWords</name>
    <message>
        <source>A4 sheet of {count}</source>
        <translation>แผ่น A4 {count} ดวง</translation>
    </message>
    <message>
        <source>{size} mm</source>
        <translation>{size} มม.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pictures (PNG)</source>
        <translation>รูปภาพ (PNG)</translation>
    </message>
    <message>
        <source>ZPL, for Zebra printers</source>
        <translation>ZPL สำหรับเครื่องพิมพ์ Zebra</translation>
    </message>
    <message>
        <source>TSPL, for TSC and Xprinter</source>
        <translation>TSPL สำหรับ TSC และ Xprinter</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Labels of {reference}</source>
        <translation>ฉลากของ {reference}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Make the labels</source>
        <translation>ออกฉลาก</translation>
    </message>
    <message>
        <source>{dpi} dpi</source>
        <translation>{dpi} dpi</translation>
    </message>
    <message>
        <source>Kinds of label</source>
        <translation>ชนิดของฉลาก</translation>
    </message>
    <message>
        <source>No size holds all of these kinds. Make them one after another.</source>
        <translation>ไม่มีขนาดใดใช้ได้กับทุกชนิดที่เลือก โปรดออกทีละชนิด</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>ขนาด</translation>
    </message>
    <message>
        <source>First place on the sheet</source>
        <translation>ตำแหน่งแรกบนแผ่น</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ไฟล์</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>ความละเอียด</translation>
    </message>
    <message>
        <source>as many as usual</source>
        <translation>จำนวนตามปกติ</translation>
    </message>
    <message>
        <source>{kind} × {count}</source>
        <translation>{kind} × {count}</translation>
    </message>
    <message>
        <source>Of each label</source>
        <translation>จำนวนต่อฉลาก</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;พิมพ์…</translation>
    </message>
    <message>
        <source>One kind at a time: through the print queue, none twice</source>
        <translation>พิมพ์ทีละชนิดผ่านคิวพิมพ์ ไม่พิมพ์ซ้ำ</translation>
    </message>
</context>
<context>
    <name>LeavingHub</name>
    <message>
        <source>The token of {provider} is removed from the keyring: to come back you sign in anew. What waits for it stays in the outbox and is not sent meanwhile.</source>
        <translation>โทเค็นของ {provider} จะถูกลบออกจากพวงกุญแจของเครื่อง จะกลับมาใช้ต้องลงชื่อเข้าใช้ใหม่ สิ่งที่รอส่งยังอยู่ในกล่องขาออกและจะไม่ถูกส่งระหว่างนี้</translation>
    </message>
    <message>
        <source>Leave this hub?</source>
        <translation>ออกจากศูนย์นี้หรือไม่</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>สัญญาอนุญาต</translation>
    </message>
    <message>
        <source>Programs, fonts and tables that ShipDesk is made of</source>
        <translation>โปรแกรม แบบอักษร และตารางที่ ShipDesk ใช้</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>ข้อความสัญญาอนุญาต</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
</context>
<context>
    <name>LineFacts</name>
    <message>
        <source>National tariff codes</source>
        <translation>พิกัดศุลกากรปลายทาง</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>เลขทะเบียน</translation>
    </message>
    <message>
        <source>Harvest</source>
        <translation>การเก็บเกี่ยว</translation>
    </message>
    <message>
        <source>Words on the label</source>
        <translation>ข้อความบนฉลาก</translation>
    </message>
    <message>
        <source>Dangerous goods</source>
        <translation>สินค้าอันตราย</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>ประเทศ</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>รหัส</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>ระบบทะเบียน</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>หมายเลข</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>ใช้ได้ถึง</translation>
    </message>
    <message>
        <source>HS codes</source>
        <translation>พิกัด HS</translation>
    </message>
    <message>
        <source>Harvested on</source>
        <translation>วันเก็บเกี่ยว</translation>
    </message>
    <message>
        <source>Dry matter %</source>
        <translation>น้ำหนักแห้ง %</translation>
    </message>
    <message>
        <source>Ingredients</source>
        <translation>ส่วนประกอบ</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>สารก่อภูมิแพ้</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>การเก็บรักษา</translation>
    </message>
    <message>
        <source>How to use</source>
        <translation>วิธีใช้</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>คำเตือน</translation>
    </message>
    <message>
        <source>Responsible company</source>
        <translation>บริษัทผู้รับผิดชอบ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>ภาษา</translation>
    </message>
    <message>
        <source>Proper shipping name</source>
        <translation>ชื่อที่ถูกต้องในการขนส่ง</translation>
    </message>
    <message>
        <source>Packing instr.</source>
        <translation>คำแนะนำการบรรจุ</translation>
    </message>
    <message>
        <source>Watt-hours</source>
        <translation>วัตต์-ชั่วโมง</translation>
    </message>
    <message>
        <source>Lithium g</source>
        <translation>ลิเทียม ก.</translation>
    </message>
    <message>
        <source>UN 38.3 report</source>
        <translation>รายงาน UN 38.3</translation>
    </message>
    <message>
        <source>Charge %</source>
        <translation>ระดับประจุ %</translation>
    </message>
    <message>
        <source>Cargo aircraft only</source>
        <translation>เครื่องบินสินค้าเท่านั้น</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>ผลิต</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>บรรจุ</translation>
    </message>
    <message>
        <source>Packed at °C</source>
        <translation>บรรจุที่ °C</translation>
    </message>
    <message>
        <source>Telephone on mark</source>
        <translation>เบอร์โทรบนเครื่องหมาย</translation>
    </message>
    <message>
        <source>No commercial value</source>
        <translation>ไม่มีมูลค่าทางการค้า</translation>
    </message>
    <message>
        <source>Energy kJ</source>
        <translation>พลังงาน kJ</translation>
    </message>
    <message>
        <source>Protein g</source>
        <translation>โปรตีน g</translation>
    </message>
    <message>
        <source>Fat g</source>
        <translation>ไขมัน g</translation>
    </message>
    <message>
        <source>Saturated fat g</source>
        <translation>ไขมันอิ่มตัว g</translation>
    </message>
    <message>
        <source>Carbohydrate g</source>
        <translation>คาร์โบไฮเดรต g</translation>
    </message>
    <message>
        <source>Sugars g</source>
        <translation>น้ำตาล g</translation>
    </message>
    <message>
        <source>Sodium mg</source>
        <translation>โซเดียม mg</translation>
    </message>
    <message>
        <source>Nutrition per</source>
        <translation>โภชนาการต่อ</translation>
    </message>
</context>
<context>
    <name>LineItem</name>
    <message>
        <source>Description in each language</source>
        <translation>ชื่อสินค้าแต่ละภาษา</translation>
    </message>
    <message>
        <source>GTIN (barcode number)</source>
        <translation>GTIN (เลขบาร์โค้ด)</translation>
    </message>
    <message>
        <source>Tariff of the HS code</source>
        <translation>พิกัดของประเทศใด</translation>
    </message>
    <message>
        <source>Licences of the goods</source>
        <translation>ใบอนุญาตและเลขทะเบียนของสินค้า</translation>
    </message>
    <message>
        <source>Class of danger</source>
        <translation>ประเภทความเป็นอันตราย</translation>
    </message>
    <message>
        <source>UN number</source>
        <translation>เลข UN</translation>
    </message>
    <message>
        <source>Packing group</source>
        <translation>กลุ่มการบรรจุ</translation>
    </message>
    <message>
        <source>Limited quantity</source>
        <translation>ปริมาณจำกัด (LQ)</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>ชื่อสินค้า</translation>
    </message>
</context>
<context>
    <name>LineMaterials</name>
    <message>
        <source>&amp;Materials of line</source>
        <translation>&amp;วัตถุดิบของรายการ</translation>
    </message>
    <message>
        <source>Materials of line</source>
        <translation>วัตถุดิบของรายการ</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>วัตถุดิบ</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>วัตถุดิบ</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>พิกัดศุลกากร</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>ประเทศต้นกำเนิด</translation>
    </message>
    <message>
        <source>Value in the line</source>
        <translation>มูลค่าในรายการ</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>สกุลเงิน</translation>
    </message>
    <message>
        <source>Criterion that you looked up in an agreement&apos;s product list</source>
        <translation>เกณฑ์ที่ตรวจจากบัญชีเกณฑ์เฉพาะสินค้าของความตกลง</translation>
    </message>
    <message>
        <source>Agreement of the product list</source>
        <translation>ความตกลงของบัญชีเกณฑ์</translation>
    </message>
    <message>
        <source>Criterion of the product list</source>
        <translation>เกณฑ์ในบัญชี</translation>
    </message>
    <message>
        <source>Regional value content in per cent</source>
        <translation>สัดส่วนมูลค่าการผลิตในภูมิภาค (ร้อยละ)</translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <source>Add a line</source>
        <translation>เพิ่มรายการ</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>ลบรายการ</translation>
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
    <message>
        <source>List</source>
        <translation>รายการ</translation>
    </message>
</context>
<context>
    <name>LoadBars</name>
    <message>
        <source>weight {percent} %</source>
        <translation>น้ำหนัก {percent} %</translation>
    </message>
    <message>
        <source>room {percent} %</source>
        <translation>พื้นที่ {percent} %</translation>
    </message>
</context>
<context>
    <name>LoadingPlanDialog</name>
    <message>
        <source>Loading plan</source>
        <translation>แผนการบรรทุก</translation>
    </message>
    <message>
        <source>Load into</source>
        <translation>บรรทุกใน</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>บันทึกสำเนา</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Drawing the loading plan</source>
        <translation>กำลังวาดแผนการบรรทุก</translation>
    </message>
    <message>
        <source>Save copies in</source>
        <translation>บันทึกสำเนาไว้ที่</translation>
    </message>
    <message>
        <source>{file} saved in {folder}.</source>
        <translation>บันทึก {file} ไว้ใน {folder} แล้ว</translation>
    </message>
    <message>
        <source>Saving copies</source>
        <translation>กำลังบันทึกสำเนา</translation>
    </message>
    <message>
        <source>{count} pieces do not fit; the last page says why.</source>
        <translation>มี {count} ชิ้นที่ขึ้นไม่ได้ ดูเหตุผลในหน้าสุดท้าย</translation>
    </message>
    <message>
        <source>As the shipment says</source>
        <translation>ตามที่ระบุในการส่ง</translation>
    </message>
</context>
<context>
    <name>LotChoice</name>
    <message>
        <source>Choose a lot…</source>
        <translation>เลือกล็อต…</translation>
    </message>
    <message>
        <source>The catalog knows no lot of {sku}. Add lots beside the product in the catalog.</source>
        <translation>แคตตาล็อกยังไม่มีล็อตของ {sku} เพิ่มล็อตได้ข้างสินค้าในแคตตาล็อก</translation>
    </message>
    <message>
        <source>{lot}, good until {until}</source>
        <translation>{lot} ใช้ได้ถึง {until}</translation>
    </message>
</context>
<context>
    <name>LotsDialog</name>
    <message>
        <source>Lots</source>
        <translation>ล็อต</translation>
    </message>
    <message>
        <source>Keep this lot</source>
        <translation>บันทึกล็อตนี้</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>ลบล็อตนี้</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>ล็อต</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>วันผลิต</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>วันหมดอายุ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>หมายเหตุ</translation>
    </message>
    <message>
        <source>Lot number</source>
        <translation>เลขล็อต</translation>
    </message>
    <message>
        <source>Lots of {sku}</source>
        <translation>ล็อตของ {sku}</translation>
    </message>
    <message>
        <source>A line of a shipment that names one of these lots takes its dates by itself.</source>
        <translation>รายการส่งสินค้าที่ระบุล็อตเหล่านี้จะได้วันผลิตและวันหมดอายุเอง</translation>
    </message>
    <message>
        <source>The lot {number} was taken away.</source>
        <translation>นำล็อต {number} ออกแล้ว</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>นำกลับคืน</translation>
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
    <message>
        <source>All keys</source>
        <translation>แป้นลัดทั้งหมด</translation>
    </message>
</context>
<context>
    <name>ManifestActs</name>
    <message>
        <source>No other shipment of this route waits. Book one, then add it here.</source>
        <translation>ไม่มีการส่งอื่นของเส้นทางนี้รออยู่ จองก่อนแล้วจึงเพิ่มที่นี่</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>กำลังเพิ่ม</translation>
    </message>
    <message>
        <source>{name} holds more shipments now.</source>
        <translation>เพิ่มการส่งใน {name} แล้ว</translation>
    </message>
    <message>
        <source>Looking for shipments</source>
        <translation>กำลังหาการส่ง</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>กำลังนำออก</translation>
    </message>
    <message>
        <source>Removed from {name}: {references}.</source>
        <translation>นำออกจาก {name} แล้ว: {references}</translation>
    </message>
    <message>
        <source>Cancel {name}?</source>
        <translation>ยกเลิก {name} หรือไม่</translation>
    </message>
    <message>
        <source>Its shipments stay booked and can go onto another manifest. Its name can’t be used again.</source>
        <translation>การส่งยังคงจองอยู่และเข้าบัญชีสินค้าอื่นได้ แต่ชื่อนี้ใช้ซ้ำไม่ได้</translation>
    </message>
    <message>
        <source>Cancel the manifest</source>
        <translation>ยกเลิกบัญชีสินค้า</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>กำลังยกเลิก</translation>
    </message>
    <message>
        <source>{name} is cancelled; its shipments are free again.</source>
        <translation>ยกเลิก {name} แล้ว การส่งเข้าบัญชีอื่นได้</translation>
    </message>
    <message>
        <source>Printing the manifest</source>
        <translation>กำลังจัดพิมพ์บัญชีสินค้า</translation>
    </message>
    <message>
        <source>Closing the manifest</source>
        <translation>กำลังปิดบัญชีสินค้า</translation>
    </message>
    <message>
        <source>{name} is closed. Its shipments go along.</source>
        <translation>ปิด {name} แล้ว การส่งจะไปกับเที่ยวนี้</translation>
    </message>
    <message>
        <source>{name} is made.</source>
        <translation>ทำ {name} แล้ว</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>บันทึกสำเนา</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>กำลังบันทึก</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>เปิดโฟลเดอร์</translation>
    </message>
    <message>
        <source>The copy is saved.</source>
        <translation>บันทึกสำเนาแล้ว</translation>
    </message>
    <message>
        <source>Take {references} off {name}?</source>
        <translation>ถอน {references} ออกจาก {name} หรือไม่</translation>
    </message>
    <message>
        <source>The hub is told. They stay booked but don’t go along; until it closes they can be added again.</source>
        <translation>ศูนย์จะได้รับแจ้ง การจองยังอยู่แต่จะไม่ไปกับเที่ยวนี้ เพิ่มกลับได้จนกว่าจะปิด</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>ถอนออก</translation>
    </message>
</context>
<context>
    <name>ManifestDetails</name>
    <message>
        <source>Nothing stands on it</source>
        <translation>ยังไม่มีการส่ง</translation>
    </message>
    <message>
        <source>Add booked shipments of this departure.</source>
        <translation>เพิ่มการส่งที่จองกับเที่ยวนี้</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>การส่ง</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>หีบห่อ</translation>
    </message>
    <message>
        <source>Gross weight</source>
        <translation>น้ำหนักรวม</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>มูลค่า</translation>
    </message>
    <message>
        <source>leaves {at}</source>
        <translation>ออก {at}</translation>
    </message>
    <message>
        <source>cut-off {at}</source>
        <translation>ปิดรับ {at}</translation>
    </message>
    <message>
        <source>{carrier}: {count} shipments, {weight} kg</source>
        <translation>{carrier}: {count} รายการ {weight} กก.</translation>
    </message>
</context>
<context>
    <name>ManifestList</name>
    <message>
        <source>Manifest</source>
        <translation>บัญชีสินค้า</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>To the cut-off</source>
        <translation>เวลาก่อนปิดรับ</translation>
    </message>
    <message>
        <source>Departs</source>
        <translation>ออกเดินทาง</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>การส่ง</translation>
    </message>
    <message>
        <source>all there</source>
        <translation>ครบแล้ว</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>การส่ง</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation>เอกสารที่ขาด</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>ขนโดย</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>หีบห่อ</translation>
    </message>
    <message>
        <source>Gross kg</source>
        <translation>น้ำหนักรวม กก.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>มูลค่า</translation>
    </message>
    <message>
        <source>To</source>
        <translation>ปลายทาง</translation>
    </message>
</context>
<context>
    <name>ManifestPage</name>
    <message>
        <source>No manifest yet</source>
        <translation>ยังไม่มีบัญชีสินค้า</translation>
    </message>
    <message>
        <source>A manifest gathers the booked shipments of one departure. Close it before the cut-off.</source>
        <translation>บัญชีสินค้ารวมการส่งที่จองแล้วของเที่ยวเดียวกัน ปิดก่อนเวลาปิดรับ</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>บัญชีสินค้า</translation>
    </message>
    <message>
        <source>Gather the booked shipments of one departure, then close the manifest before its cut-off.</source>
        <translation>รวมการส่งที่จองแล้วของเที่ยวเดียวกัน แล้วปิดบัญชีสินค้าก่อนเวลาปิดรับ</translation>
    </message>
    <message>
        <source>New manifest</source>
        <translation>บัญชีสินค้าใหม่</translation>
    </message>
    <message>
        <source>Add shipments</source>
        <translation>เพิ่มการส่ง</translation>
    </message>
    <message>
        <source>Remove from the manifest</source>
        <translation>นำออกจากบัญชีสินค้า</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>พิมพ์</translation>
    </message>
    <message>
        <source>Cancel the manifest</source>
        <translation>ยกเลิกบัญชีสินค้า</translation>
    </message>
    <message>
        <source>More</source>
        <translation>เพิ่มเติม</translation>
    </message>
    <message>
        <source>Close manifest</source>
        <translation>ปิดบัญชีสินค้า</translation>
    </message>
</context>
<context>
    <name>ManifestPaperDialog</name>
    <message>
        <source>Save a copy</source>
        <translation>บันทึกสำเนา</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
</context>
<context>
    <name>ManifestWords</name>
    <message>
        <source>Waiting to send</source>
        <translation>รอส่ง</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>ยังไม่ทราบผล</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>ถูกปฏิเสธ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>เปิดอยู่</translation>
    </message>
    <message>
        <source>Closing, not confirmed</source>
        <translation>กำลังปิด ยังไม่ยืนยัน</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>ปิดแล้ว</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>รับแล้ว</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>ไม่รับ</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ยกเลิกแล้ว</translation>
    </message>
    <message>
        <source>cut-off passed</source>
        <translation>เลยเวลาปิดรับแล้ว</translation>
    </message>
    <message>
        <source>{days} d {hours} h left</source>
        <translation>เหลือ {days} วัน {hours} ชม.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>เหลือ {hours} ชม. {minutes} นาที</translation>
    </message>
    <message>
        <source>book it first</source>
        <translation>ต้องจองก่อน</translation>
    </message>
    <message>
        <source>not accepted by the hub</source>
        <translation>ศูนย์ยังไม่รับ</translation>
    </message>
    <message>
        <source>another service</source>
        <translation>บริการอื่น</translation>
    </message>
    <message>
        <source>booked for another departure</source>
        <translation>จองเที่ยวอื่นไว้</translation>
    </message>
    <message>
        <source>on another manifest</source>
        <translation>อยู่ในบัญชีสินค้าอื่น</translation>
    </message>
    <message>
        <source>Refused by the hub</source>
        <translation>ศูนย์ปฏิเสธ</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>นำออกแล้ว</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>ไปด้วย</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>พร้อม</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>อินวอยซ์</translation>
    </message>
    <message>
        <source>packing list</source>
        <translation>แพ็กกิ้งลิสต์</translation>
    </message>
    <message>
        <source>pro-forma invoice</source>
        <translation>โปรฟอร์มาอินวอยซ์</translation>
    </message>
    <message>
        <source>phytosanitary certificate</source>
        <translation>ใบรับรองสุขอนามัยพืช</translation>
    </message>
    <message>
        <source>certificate of origin</source>
        <translation>หนังสือรับรองถิ่นกำเนิด</translation>
    </message>
    <message>
        <source>health certificate</source>
        <translation>ใบรับรองสุขอนามัย</translation>
    </message>
    <message>
        <source>test report</source>
        <translation>ผลตรวจวิเคราะห์</translation>
    </message>
    <message>
        <source>export declaration</source>
        <translation>ใบขนสินค้าขาออก</translation>
    </message>
    <message>
        <source>import permit</source>
        <translation>ใบอนุญาตนำเข้า</translation>
    </message>
    <message>
        <source>import licence</source>
        <translation>หนังสืออนุญาตนำเข้า</translation>
    </message>
    <message>
        <source>quarantine permit</source>
        <translation>ใบอนุญาตกักกัน</translation>
    </message>
    <message>
        <source>certificate of free sale</source>
        <translation>หนังสือรับรองการขาย</translation>
    </message>
    <message>
        <source>insurance certificate</source>
        <translation>กรมธรรม์ประกันภัย</translation>
    </message>
    <message>
        <source>booking confirmation</source>
        <translation>ใบยืนยันการจอง</translation>
    </message>
    <message>
        <source>VGM declaration</source>
        <translation>ใบแจ้งน้ำหนัก VGM</translation>
    </message>
    <message>
        <source>fumigation certificate</source>
        <translation>ใบรับรองการรมยา</translation>
    </message>
    <message>
        <source>cosmetic notification</source>
        <translation>เลขจดแจ้งเครื่องสำอาง</translation>
    </message>
    <message>
        <source>container</source>
        <translation>ตู้</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>รถ</translation>
    </message>
    <message>
        <source>wagon</source>
        <translation>แคร่รถไฟ</translation>
    </message>
    <message>
        <source>flight unit</source>
        <translation>ตู้ทางอากาศ</translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message>
        <source>What stands in each column?</source>
        <translation>แต่ละคอลัมน์คืออะไร</translation>
    </message>
    <message>
        <source>Each product needs a SKU and one name. One column may fill two fields.</source>
        <translation>สินค้าทุกรายการต้องมีรหัสสินค้าและชื่อหนึ่งภาษา คอลัมน์เดียวใช้กับสองช่องได้</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>คอลัมน์</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>ตัวอย่าง</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>ใส่ในช่อง</translation>
    </message>
    <message>
        <source>And also</source>
        <translation>และช่อง</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>ไม่ใช้</translation>
    </message>
    <message>
        <source>{header} fills</source>
        <translation>{header} ใส่ในช่อง</translation>
    </message>
    <message>
        <source>{header} also fills</source>
        <translation>{header} ใส่ในอีกช่อง</translation>
    </message>
    <message>
        <source>Where the table says nothing</source>
        <translation>เมื่อตารางไม่ได้บอก</translation>
    </message>
    <message>
        <source>Two columns fill “{field}”. Leave one of them out.</source>
        <translation>มีสองคอลัมน์ใส่ใน “{field}” ให้เลือกไม่ใช้คอลัมน์หนึ่ง</translation>
    </message>
    <message>
        <source>Choose which column is the SKU: your own number of each product.</source>
        <translation>เลือกว่าคอลัมน์ใดคือรหัสสินค้าของคุณ</translation>
    </message>
    <message>
        <source>Choose which column is the name, in any language.</source>
        <translation>เลือกว่าคอลัมน์ใดคือชื่อสินค้า ภาษาใดก็ได้</translation>
    </message>
    <message>
        <source>Opening the table</source>
        <translation>กำลังเปิดตาราง</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>หน่วย</translation>
    </message>
    <message>
        <source>{header} is in</source>
        <translation>{header} มีหน่วยเป็น</translation>
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
    <name>MomentField</name>
    <message>
        <source>day/month/year hour:minute</source>
        <translation>วัน/เดือน/ปี ชั่วโมง:นาที</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Everything of this desk goes into one sealed file: shipments, catalogs, papers, settings.</source>
        <translation>ทุกอย่างของโต๊ะนี้จะรวมเป็นไฟล์ผนึกไฟล์เดียว: การส่งสินค้า แคตตาล็อก เอกสาร และการตั้งค่า</translation>
    </message>
    <message>
        <source>Choose where</source>
        <translation>เลือกที่เก็บ</translation>
    </message>
    <message>
        <source>Move this desk to another computer</source>
        <translation>ย้ายโต๊ะนี้ไปคอมพิวเตอร์เครื่องอื่น</translation>
    </message>
    <message>
        <source>I go on working at the &amp;other computer</source>
        <translation>ทำงานต่อที่เครื่องอื่น(&amp;O)</translation>
    </message>
    <message>
        <source>This desk’s outbox waits from then on, so that nothing is sent from both computers.</source>
        <translation>จากนั้นกล่องขาออกของโต๊ะนี้จะหยุดรอ เพื่อไม่ให้ส่งออกจากสองเครื่อง</translation>
    </message>
    <message>
        <source>I go on working &amp;here</source>
        <translation>ทำงานต่อที่เครื่องนี้(&amp;H)</translation>
    </message>
    <message>
        <source>This desk goes on sending. The other one sends nothing until somebody says so there.</source>
        <translation>โต๊ะนี้ส่งออกต่อตามเดิม อีกเครื่องจะไม่ส่งอะไรจนกว่าจะมีคนสั่งที่เครื่องนั้น</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Move this desk to another computer</source>
        <translation>ย้ายโต๊ะนี้ไปคอมพิวเตอร์เครื่องอื่น</translation>
    </message>
    <message>
        <source>Desks of ShipDesk</source>
        <translation>โต๊ะของ ShipDesk</translation>
    </message>
    <message>
        <source>Bring a desk from another computer</source>
        <translation>นำโต๊ะมาจากคอมพิวเตอร์เครื่องอื่น</translation>
    </message>
    <message>
        <source>Bringing the desk</source>
        <translation>กำลังนำโต๊ะเข้ามา</translation>
    </message>
    <message>
        <source>The desk was not packed</source>
        <translation>บรรจุโต๊ะไม่สำเร็จ</translation>
    </message>
    <message>
        <source>Packing the desk</source>
        <translation>กำลังบรรจุโต๊ะ</translation>
    </message>
    <message>
        <source>The desk lies in {file}, sealed {seal}. On the other computer choose “I bring my desk from another computer” at the first start, and compare the eight letters there.</source>
        <translation>โต๊ะอยู่ใน {file} ผนึก {seal} ที่เครื่องใหม่ ให้เลือก “นำโต๊ะของฉันมาจากคอมพิวเตอร์เครื่องอื่น” ตอนเปิดครั้งแรก แล้วเทียบตัวอักษรแปดตัวนี้</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>เปิดโฟลเดอร์</translation>
    </message>
    <message>
        <source>The desk is packed</source>
        <translation>บรรจุโต๊ะเสร็จแล้ว</translation>
    </message>
    <message>
        <source>Everything is here, sealed {seal}. The outbox waits until you have looked and say that work goes on here. A hub on the network asks you to sign in again.</source>
        <translation>ทุกอย่างมาครบแล้ว ผนึก {seal} กล่องขาออกจะรอจนกว่าคุณจะตรวจดูและบอกว่าทำงานต่อที่นี่ ถ้าใช้ศูนย์ในเครือข่าย ต้องลงชื่อเข้าใช้ใหม่</translation>
    </message>
    <message>
        <source>The desk has arrived</source>
        <translation>โต๊ะมาถึงแล้ว</translation>
    </message>
    <message>
        <source>Check a desk file</source>
        <translation>ตรวจไฟล์โต๊ะ</translation>
    </message>
    <message>
        <source>Checking the desk file</source>
        <translation>กำลังตรวจไฟล์โต๊ะ</translation>
    </message>
    <message>
        <source>The outbox here waits now, until somebody says that work goes on here.</source>
        <translation>กล่องขาออกที่นี่หยุดรอแล้ว จนกว่าจะมีคนบอกว่าทำงานต่อที่นี่</translation>
    </message>
    <message>
        <source>This desk works on as before.</source>
        <translation>โต๊ะนี้ทำงานต่อตามเดิม</translation>
    </message>
    <message>
        <source>{file} is whole and unchanged, sealed {seal}. Made {moment} at the desk of {company}: {count} files, {size}. Nothing of it was brought in.</source>
        <translation>{file} ครบถ้วนและไม่ถูกแก้ไข ผนึก {seal} สร้างเมื่อ {moment} ที่โต๊ะของ {company} มี {count} ไฟล์ ขนาด {size} ยังไม่ได้นำอะไรเข้ามา</translation>
    </message>
    <message>
        <source>a company without a name</source>
        <translation>บริษัทที่ยังไม่มีชื่อ</translation>
    </message>
    <message>
        <source>The desk file is whole</source>
        <translation>ไฟล์โต๊ะครบถ้วน</translation>
    </message>
</context>
<context>
    <name>NewManifestDialog</name>
    <message>
        <source>New manifest</source>
        <translation>บัญชีสินค้าใหม่</translation>
    </message>
    <message>
        <source>What goes along on one departure</source>
        <translation>รายการที่จะไปกับเที่ยวเดียวกัน</translation>
    </message>
    <message>
        <source>&amp;Departure</source>
        <translation>&amp;เที่ยวออกเดินทาง</translation>
    </message>
    <message>
        <source>&amp;Name of the manifest</source>
        <translation>&amp;ชื่อบัญชีสินค้า</translation>
    </message>
    <message>
        <source>Name of the manifest</source>
        <translation>ชื่อบัญชีสินค้า</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>เที่ยวออกเดินทาง</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>All or none</source>
        <translation>ทั้งหมดหรือไม่เลือก</translation>
    </message>
    <message>
        <source>Make the manifest</source>
        <translation>ทำบัญชีสินค้า</translation>
    </message>
    <message>
        <source>No booked shipment waits for a departure. Book a shipment first.</source>
        <translation>ไม่มีการส่งที่จองแล้วรอเที่ยว จองการส่งก่อน</translation>
    </message>
    <message>
        <source>Shipments: {count} · packages: {packages}</source>
        <translation>การส่ง: {count} · หีบห่อ: {packages}</translation>
    </message>
    <message>
        <source>Making the manifest</source>
        <translation>กำลังทำบัญชีสินค้า</translation>
    </message>
    <message>
        <source>The hub is told at once. Shipments can be taken off, and the manifest cancelled, until it closes.</source>
        <translation>ศูนย์จะได้รับแจ้งทันที ถอนการส่งออกหรือยกเลิกบัญชีสินค้าได้จนกว่าจะปิด</translation>
    </message>
</context>
<context>
    <name>NewPartyDialog</name>
    <message>
        <source>New party</source>
        <translation>คู่ค้าใหม่</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Add the party</source>
        <translation>เพิ่มคู่ค้า</translation>
    </message>
</context>
<context>
    <name>NewProductAct</name>
    <message>
        <source>New product…</source>
        <translation>สินค้าใหม่…</translation>
    </message>
</context>
<context>
    <name>NewProductDialog</name>
    <message>
        <source>New product</source>
        <translation>สินค้าใหม่</translation>
    </message>
    <message>
        <source>A number of your own and a name in one language are enough to begin.</source>
        <translation>มีรหัสสินค้าและชื่อหนึ่งภาษาก็เริ่มได้</translation>
    </message>
    <message>
        <source>Add the product</source>
        <translation>เพิ่มสินค้า</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>ค้นหา…</translation>
    </message>
</context>
<context>
    <name>NewShipmentDialog</name>
    <message>
        <source>New shipment</source>
        <translation>การส่งใหม่</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Make the shipment</source>
        <translation>สร้างการส่ง</translation>
    </message>
    <message>
        <source>Making the shipment</source>
        <translation>กำลังสร้างการส่ง</translation>
    </message>
    <message>
        <source>There are no products yet. Import your product list first, then make the shipment.</source>
        <translation>ยังไม่มีสินค้า โปรดนำเข้ารายการสินค้าก่อน แล้วจึงสร้างการส่ง</translation>
    </message>
    <message>
        <source>Go to the catalog</source>
        <translation>ไปที่แคตตาล็อก</translation>
    </message>
    <message>
        <source>The address book is empty. Add your own company and the buyer.</source>
        <translation>สมุดที่อยู่ว่าง โปรดเพิ่มบริษัทของคุณและผู้ซื้อ</translation>
    </message>
    <message>
        <source>New party</source>
        <translation>คู่ค้าใหม่</translation>
    </message>
    <message>
        <source>Choose the consignee first</source>
        <translation>เลือกผู้รับก่อน</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} วัน</translation>
    </message>
    <message>
        <source>Choose a route</source>
        <translation>เลือกเส้นทาง</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>เลขที่&amp;อ้างอิง</translation>
    </message>
    <message>
        <source>&amp;Exporter</source>
        <translation>ผู้&amp;ส่งออก</translation>
    </message>
    <message>
        <source>&amp;Consignee</source>
        <translation>ผู้&amp;รับ</translation>
    </message>
    <message>
        <source>R&amp;oute</source>
        <translation>เส้น&amp;ทาง</translation>
    </message>
    <message>
        <source>&amp;Incoterm</source>
        <translation>&amp;Incoterm</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>ส&amp;ถานที่</translation>
    </message>
    <message>
        <source>First &amp;product</source>
        <translation>สินค้าแร&amp;ก</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;จำนวน</translation>
    </message>
    <message>
        <source>Type a part of the name (↓ shows all)</source>
        <translation>พิมพ์บางส่วนของชื่อ (↓ แสดงทั้งหมด)</translation>
    </message>
    <message>
        <source>From &amp;template</source>
        <translation>จากแม่แบบ(&amp;T)</translation>
    </message>
    <message>
        <source>None: fill in the fields</source>
        <translation>ไม่ใช้: กรอกเอง</translation>
    </message>
    <message>
        <source>Re&amp;move this template</source>
        <translation>ลบแม่แบบนี้(&amp;M)</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Instructions for delivery</source>
        <translation>คำแนะนำการส่งมอบ</translation>
    </message>
    <message>
        <source>For whoever delivers: opening hours, unloading, whom to call.</source>
        <translation>สำหรับผู้ส่งมอบ: เวลาเปิดทำการ การขนลง และผู้ที่ต้องโทรหา</translation>
    </message>
    <message>
        <source>Own notes</source>
        <translation>บันทึกของตนเอง</translation>
    </message>
    <message>
        <source>Kept with the shipment and given back by the hub as they are; never printed.</source>
        <translation>เก็บไว้กับการส่ง ศูนย์ส่งคืนตามเดิม และไม่พิมพ์ลงเอกสาร</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ชื่อ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>ข้อความ</translation>
    </message>
</context>
<context>
    <name>NoticeForm</name>
    <message>
        <source>Look again</source>
        <translation>ควรตรวจอีกครั้ง</translation>
    </message>
    <message>
        <source>Stops the shipment</source>
        <translation>ส่งออกไม่ได้</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>ควรทราบ</translation>
    </message>
    <message>
        <source>All</source>
        <translation>ทั้งหมด</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>หัวข้อ</translation>
    </message>
    <message>
        <source>What is so</source>
        <translation>เรื่องเป็นอย่างไร</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ต้องทำอะไร</translation>
    </message>
    <message>
        <source>Who said so, when</source>
        <translation>ใครบอก เมื่อไร</translation>
    </message>
    <message>
        <source>How grave</source>
        <translation>ระดับความสำคัญ</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>ปลายทาง</translation>
    </message>
    <message>
        <source>HS codes that begin with</source>
        <translation>พิกัดที่ขึ้นต้นด้วย</translation>
    </message>
    <message>
        <source>Class of goods</source>
        <translation>ประเภทสินค้า</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>เส้นทาง</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>ด่าน</translation>
    </message>
    <message>
        <source>From</source>
        <translation>ตั้งแต่</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>จนถึง</translation>
    </message>
</context>
<context>
    <name>NoticesDialog</name>
    <message>
        <source>Your own notices</source>
        <translation>ประกาศของคุณเอง</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>ประกาศใหม่</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>ลบออก</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>บันทึก</translation>
    </message>
    <message>
        <source>The notice is kept. It counts from the next check on.</source>
        <translation>บันทึกประกาศแล้ว มีผลตั้งแต่การตรวจครั้งต่อไป</translation>
    </message>
    <message>
        <source>No notice of your own yet. Write down here what an office, a broker or a buyer told you.</source>
        <translation>ยังไม่มีประกาศของคุณ จดไว้ที่นี่ว่าหน่วยงาน ตัวแทนออกของ หรือผู้ซื้อแจ้งว่าอย่างไร</translation>
    </message>
</context>
<context>
    <name>OrdersDialog</name>
    <message>
        <source>Orders</source>
        <translation>ใบสั่งซื้อ</translation>
    </message>
    <message>
        <source>Take orders into this shipment</source>
        <translation>นำใบสั่งซื้อเข้าการส่งนี้</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>ใบสั่งซื้อ</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>สินค้า</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>จำนวน</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>ราคาต่อหน่วย</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>วันที่</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>เลือกไฟล์…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Take the orders</source>
        <translation>นำใบสั่งซื้อเข้า</translation>
    </message>
    <message>
        <source>A table (CSV, Excel) with SKU and quantity, or an export of Shopify or WooCommerce.</source>
        <translation>ตาราง (CSV, Excel) ที่มีรหัสสินค้าและจำนวน หรือไฟล์ส่งออกของ Shopify หรือ WooCommerce</translation>
    </message>
    <message>
        <source>Orders (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.json);;All files (*)</source>
        <translation>ใบสั่งซื้อ (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.json);;ทุกไฟล์ (*)</translation>
    </message>
    <message>
        <source>{count} lines name a product that no catalog has. Their orders are not ticked.</source>
        <translation>มี {count} รายการที่ไม่มีสินค้าในแค็ตตาล็อก จึงไม่ได้เลือกใบสั่งซื้อเหล่านั้นไว้</translation>
    </message>
    <message>
        <source>not in a catalog</source>
        <translation>ไม่มีในแค็ตตาล็อก</translation>
    </message>
</context>
<context>
    <name>OriginCard</name>
    <message>
        <source>Criterion: {criterion}</source>
        <translation>เกณฑ์: {criterion}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>เหตุผล</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>หลักฐาน</translation>
    </message>
    <message>
        <source>No preference</source>
        <translation>ไม่ใช้สิทธิ</translation>
    </message>
    <message>
        <source>Does not serve</source>
        <translation>ใช้ไม่ได้</translation>
    </message>
    <message>
        <source>Serves, to verify</source>
        <translation>ใช้ได้ ต้องตรวจสอบ</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>ใช้ได้</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>ใช้อยู่</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>ใช้แบบนี้</translation>
    </message>
    <message>
        <source>{standing} · proposed</source>
        <translation>{standing} · แนะนำ</translation>
    </message>
    <message>
        <source>{standing} · no certificate needed</source>
        <translation>{standing} · ไม่ต้องใช้หนังสือรับรอง</translation>
    </message>
</context>
<context>
    <name>OriginDialog</name>
    <message>
        <source>Origin</source>
        <translation>ถิ่นกำเนิด</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Origin and preference</source>
        <translation>ถิ่นกำเนิดและสิทธิพิเศษ</translation>
    </message>
    <message>
        <source>List what each line is made of. A material counts as foreign unless it comes from Thailand, or from another party where accumulation is claimed.</source>
        <translation>ใส่วัตถุดิบของแต่ละรายการ วัตถุดิบถือเป็นของต่างประเทศ เว้นแต่มาจากไทย หรือจากภาคีอื่นเมื่อขอสะสมถิ่นกำเนิด</translation>
    </message>
</context>
<context>
    <name>OutboxColumns</name>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>รายการ</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>การส่ง</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>ครั้งที่ลอง</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>ลองครั้งถัดไป</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>เหตุผล</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>The outbox is empty</source>
        <translation>กล่องขาออกว่าง</translation>
    </message>
    <message>
        <source>Bookings and cancellations stand here until the hub has answered, and after.</source>
        <translation>การจองและการยกเลิกจะอยู่ที่นี่จนกว่าศูนย์จะตอบ และเก็บไว้ดูภายหลัง</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>กล่องขาออก</translation>
    </message>
    <message>
        <source>Every wish to the hub and its answer. Nothing is ever sent twice. F5 sends and receives now.</source>
        <translation>ทุกรายการที่ส่งถึงศูนย์พร้อมคำตอบ ไม่มีรายการใดส่งซ้ำ กด F5 เพื่อรับส่งทันที</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>ส่งเดี๋ยวนี้</translation>
    </message>
    <message>
        <source>Send what waits and read the hub’s news</source>
        <translation>ส่งรายการที่รอและรับข่าวจากศูนย์</translation>
    </message>
    <message>
        <source>Sending to the hub</source>
        <translation>กำลังส่งไปศูนย์</translation>
    </message>
    <message>
        <source>The hub refused {count}. Choose it in the list to read why.</source>
        <translation>ศูนย์ปฏิเสธ {count} รายการ เลือกในรายการเพื่ออ่านเหตุผล</translation>
    </message>
    <message>
        <source>The hub was not reached; {count} still wait. They stay here and are sent later.</source>
        <translation>ติดต่อศูนย์ไม่ได้ ยังรออยู่ {count} รายการ จะเก็บไว้และส่งภายหลัง</translation>
    </message>
    <message>
        <source>Everything is sent. {count} news from the hub.</source>
        <translation>ส่งครบแล้ว มีข่าวจากศูนย์ {count} รายการ</translation>
    </message>
    <message>
        <source>The very same wish once more; the hub takes it only once</source>
        <translation>คำขอเดิมอีกครั้ง ศูนย์รับเพียงครั้งเดียว</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>เรียกคืน</translation>
    </message>
    <message>
        <source>A wish that never went out, or one that the hub refused</source>
        <translation>คำขอที่ยังไม่ได้ส่ง หรือที่ศูนย์ปฏิเสธ</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>ลองส่งอีกครั้งเดี๋ยวนี้</translation>
    </message>
    <message>
        <source>Only what failed</source>
        <translation>เฉพาะที่ไม่สำเร็จ</translation>
    </message>
    <message>
        <source>What the hub refused and nobody wished anew, and what waits for it</source>
        <translation>รายการที่ศูนย์ปฏิเสธและยังไม่มีใครส่งใหม่ รวมถึงรายการที่รออยู่</translation>
    </message>
    <message>
        <source>Papers at the hub…</source>
        <translation>เอกสารที่ศูนย์…</translation>
    </message>
    <message>
        <source>All papers and labels that lie at the hub, and whether ours are the same</source>
        <translation>เอกสารและฉลากทั้งหมดที่อยู่ที่ศูนย์ และของเราตรงกันหรือไม่</translation>
    </message>
</context>
<context>
    <name>OverridesDialog</name>
    <message>
        <source>What was let pass</source>
        <translation>ข้อที่ให้ผ่านไปแล้ว</translation>
    </message>
    <message>
        <source>Nothing was let pass</source>
        <translation>ยังไม่มีข้อที่ให้ผ่าน</translation>
    </message>
    <message>
        <source>A finding that somebody lets pass will stand here with its reason, also once taken back.</source>
        <translation>ข้อที่มีคนให้ผ่านจะอยู่ที่นี่พร้อมเหตุผล แม้ยกเลิกการให้ผ่านแล้ว</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>When</source>
        <translation>เมื่อ</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>ใคร</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>กฎ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>เหตุผล</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>ยกเลิกเมื่อ</translation>
    </message>
</context>
<context>
    <name>PackingPlanDialog</name>
    <message>
        <source>How to pack</source>
        <translation>วิธีบรรจุ</translation>
    </message>
    <message>
        <source>Temperature classes, dangerous goods and lots keep apart by themselves. The choice is kept.</source>
        <translation>สินค้าต่างอุณหภูมิ สินค้าอันตราย และต่างล็อตจะแยกกันเอง ระบบจะจำวิธีที่เลือกไว้</translation>
    </message>
    <message>
        <source>Pack like this</source>
        <translation>บรรจุแบบนี้</translation>
    </message>
    <message>
        <source>Dunnage</source>
        <translation>วัสดุกันกระแทก</translation>
    </message>
    <message>
        <source>Rests of several lines share a carton</source>
        <translation>รวมเศษหลายรายการในกล่องเดียว</translation>
    </message>
    <message>
        <source>Also where their lots differ</source>
        <translation>รวมแม้ต่างล็อต</translation>
    </message>
    <message>
        <source>Pallets</source>
        <translation>พาเลท</translation>
    </message>
    <message>
        <source>Two pallets on one another</source>
        <translation>ซ้อนพาเลทสองชั้น</translation>
    </message>
    <message>
        <source>Load into</source>
        <translation>บรรทุกใน</translation>
    </message>
    <message>
        <source>State the VGM of containers</source>
        <translation>ระบุ VGM ของตู้</translation>
    </message>
    <message>
        <source>Marks on cartons</source>
        <translation>เครื่องหมายบนกล่อง</translation>
    </message>
    <message>
        <source>Ends in {n}/{N}. May hold {initials}, {consignee}, {reference}, {destination}, {origin}.</source>
        <translation>ลงท้ายด้วย {n}/{N} ใช้ {initials} {consignee} {reference} {destination} {origin} ได้</translation>
    </message>
    <message>
        <source>Loose cartons</source>
        <translation>กล่องไม่ขึ้นพาเลท</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>ยังไม่กำหนด</translation>
    </message>
    <message>
        <source>Keep the cartons added by hand: {count}</source>
        <translation>คงกล่องที่เพิ่มเองไว้: {count}</translation>
    </message>
</context>
<context>
    <name>PackingStep</name>
    <message>
        <source>Not packed yet</source>
        <translation>ยังไม่ได้บรรจุ</translation>
    </message>
    <message>
        <source>Packing makes numbered cartons of the lines, by the carton data of each product.</source>
        <translation>การบรรจุจัดสินค้าลงกล่องที่มีเลขกำกับ ตามข้อมูลกล่องของสินค้าแต่ละตัว</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>บรรจุ</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>บรรจุ</translation>
    </message>
    <message>
        <source>Pack again</source>
        <translation>บรรจุใหม่</translation>
    </message>
    <message>
        <source>Forget these cartons and pack all lines anew</source>
        <translation>ทิ้งกล่องเหล่านี้แล้วบรรจุใหม่ทุกรายการ</translation>
    </message>
    <message>
        <source>{packages} packages · gross {gross} kg · net {net} kg · {volume} m³</source>
        <translation>{packages} หีบห่อ · รวม {gross} กก. · สุทธิ {net} กก. · {volume} ลบ.ม.</translation>
    </message>
    <message>
        <source>Carton</source>
        <translation>กล่อง</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>สินค้าในกล่อง</translation>
    </message>
    <message>
        <source>Gross kg</source>
        <translation>รวม/กล่อง กก.</translation>
    </message>
    <message>
        <source>Size cm</source>
        <translation>ขนาด ซม.</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>เครื่องหมาย</translation>
    </message>
    <message>
        <source>Changing cartons</source>
        <translation>กำลังแก้กล่อง</translation>
    </message>
    <message>
        <source>How to pack…</source>
        <translation>วิธีบรรจุ…</translation>
    </message>
    <message>
        <source>Mixed cartons, pallets, container or truck, marks</source>
        <translation>กล่องรวม พาเลท ตู้หรือรถ และเครื่องหมาย</translation>
    </message>
    <message>
        <source>Add cartons…</source>
        <translation>เพิ่มกล่อง…</translation>
    </message>
    <message>
        <source>Many equal cartons of a line at once</source>
        <translation>เพิ่มกล่องเหมือนกันหลายกล่องพร้อมกัน</translation>
    </message>
    <message>
        <source>Weight and size…</source>
        <translation>น้ำหนักและขนาด…</translation>
    </message>
    <message>
        <source>Put right the chosen cartons</source>
        <translation>แก้กล่องที่เลือก</translation>
    </message>
    <message>
        <source>Loading plan…</source>
        <translation>แผนการบรรทุก…</translation>
    </message>
    <message>
        <source>What stands where, to print for the loader</source>
        <translation>อะไรวางตรงไหน พิมพ์ให้คนขึ้นของ</translation>
    </message>
    <message>
        <source>Show each carton</source>
        <translation>แสดงทุกกล่อง</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>พาเลท</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>จำนวน</translation>
    </message>
    <message>
        <source>Total kg</source>
        <translation>รวมทั้งหมด กก.</translation>
    </message>
    <message>
        <source>{packages} packages ({cartons} cartons) · gross {gross} kg · net {net} kg · {volume} m³</source>
        <translation>{packages} หีบห่อ ({cartons} กล่อง) · รวม {gross} กก. · สุทธิ {net} กก. · {volume} ลบ.ม.</translation>
    </message>
</context>
<context>
    <name>PageSheet</name>
    <message>
        <source>Page {number}</source>
        <translation>หน้า {number}</translation>
    </message>
</context>
<context>
    <name>PaperActs</name>
    <message>
        <source>Save copies in a folder</source>
        <translation>บันทึกสำเนาลงโฟลเดอร์</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>บันทึกสำเนา</translation>
    </message>
    <message>
        <source>Save in one ZIP file</source>
        <translation>บันทึกเป็นไฟล์ ZIP เดียว</translation>
    </message>
    <message>
        <source>Issue the whole set</source>
        <translation>ออกเอกสารทั้งชุด</translation>
    </message>
    <message>
        <source>Issuing</source>
        <translation>กำลังออกเอกสาร</translation>
    </message>
    <message>
        <source>Issuing papers and labels</source>
        <translation>กำลังออกเอกสารและฉลาก</translation>
    </message>
    <message>
        <source>Nothing has changed since: this is the paper as it was issued.</source>
        <translation>ข้อมูลไม่เปลี่ยน นี่คือเอกสารตามที่ออกไว้</translation>
    </message>
    <message>
        <source>Revision {revision} of {paper} is issued.</source>
        <translation>ออก{paper} ฉบับที่ {revision} แล้ว</translation>
    </message>
    <message>
        <source>Papers and labels of {count} shipments are issued.</source>
        <translation>ออกเอกสารและฉลากของ {count} การจัดส่งแล้ว</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>เปิดโฟลเดอร์</translation>
    </message>
    <message>
        <source>Files saved: {count}.</source>
        <translation>บันทึกแล้ว {count} ไฟล์</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>กำลังบันทึก</translation>
    </message>
</context>
<context>
    <name>PaperCopies</name>
    <message>
        <source>Save copies in</source>
        <translation>บันทึกสำเนาไว้ที่</translation>
    </message>
    <message>
        <source>Save all in one ZIP file</source>
        <translation>บันทึกทั้งหมดเป็นไฟล์ ZIP เดียว</translation>
    </message>
    <message>
        <source>Save copies…</source>
        <translation>บันทึกสำเนา…</translation>
    </message>
    <message>
        <source>Save as ZIP…</source>
        <translation>บันทึกเป็น ZIP…</translation>
    </message>
    <message>
        <source>{count} files saved in {folder}.</source>
        <translation>บันทึก {count} ไฟล์ไว้ที่ {folder} แล้ว</translation>
    </message>
    <message>
        <source>Saving copies</source>
        <translation>กำลังบันทึกสำเนา</translation>
    </message>
</context>
<context>
    <name>PaperFacts</name>
    <message>
        <source>Stopped until this is put right:</source>
        <translation>ออกไม่ได้จนกว่าจะแก้:</translation>
    </message>
    <message>
        <source>Still empty on this paper:</source>
        <translation>ช่องที่ยังว่างในเอกสารนี้:</translation>
    </message>
    <message>
        <source>What stops this paper</source>
        <translation>สิ่งที่ทำให้ออกเอกสารนี้ไม่ได้</translation>
    </message>
    <message>
        <source>What is still empty on this paper</source>
        <translation>ช่องที่ยังว่างในเอกสารนี้</translation>
    </message>
    <message>
        <source>(to verify)</source>
        <translation>(ต้องตรวจสอบก่อน)</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>การบรรจุ</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Paper</source>
        <translation>เอกสาร</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>แบบ</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>การส่ง</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>ฉบับที่</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>ออกเมื่อ</translation>
    </message>
</context>
<context>
    <name>PaperLook</name>
    <message>
        <source>As it would be now</source>
        <translation>ตามข้อมูลปัจจุบัน</translation>
    </message>
    <message>
        <source>Look at the paper with today&apos;s data, before it is issued</source>
        <translation>ดูเอกสารด้วยข้อมูลปัจจุบันก่อนออกจริง</translation>
    </message>
</context>
<context>
    <name>PaperRows</name>
    <message>
        <source>Paper</source>
        <translation>เอกสาร</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>ฉบับที่</translation>
    </message>
    <message>
        <source>Beside English</source>
        <translation>คู่กับอังกฤษ</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>เป็นปัจจุบัน</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>ไม่เป็นปัจจุบัน</translation>
    </message>
    <message>
        <source>Stopped by a finding</source>
        <translation>ติดข้อตรวจพบ</translation>
    </message>
    <message>
        <source>To fill in: {count}</source>
        <translation>ต้องกรอกอีก: {count}</translation>
    </message>
    <message>
        <source>Ready to issue</source>
        <translation>พร้อมออก</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Choose a paper to see it here.</source>
        <translation>เลือกเอกสารเพื่อดูที่นี่</translation>
    </message>
    <message>
        <source>Commands for the label printer</source>
        <translation>คำสั่งสำหรับเครื่องพิมพ์ฉลาก</translation>
    </message>
    <message>
        <source>Picture of the paper</source>
        <translation>ภาพของเอกสาร</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>Current</source>
        <translation>ตรงกับข้อมูล</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>ไม่เป็นปัจจุบัน</translation>
    </message>
    <message>
        <source>Replaced by a newer one</source>
        <translation>มีฉบับใหม่แล้ว</translation>
    </message>
    <message>
        <source>English and Thai</source>
        <translation>อังกฤษและไทย</translation>
    </message>
    <message>
        <source>English and Chinese</source>
        <translation>อังกฤษและจีน</translation>
    </message>
    <message>
        <source>English and Vietnamese</source>
        <translation>อังกฤษและเวียดนาม</translation>
    </message>
    <message>
        <source>English and Lao</source>
        <translation>อังกฤษและลาว</translation>
    </message>
    <message>
        <source>English and Khmer</source>
        <translation>อังกฤษและเขมร</translation>
    </message>
    <message>
        <source>English and Burmese</source>
        <translation>อังกฤษและพม่า</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>ไทย</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>จีน</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>เวียดนาม</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>ลาว</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>เขมร</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>พม่า</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>No papers yet</source>
        <translation>ยังไม่มีเอกสาร</translation>
    </message>
    <message>
        <source>Pack and check a shipment; its invoice, packing list and labels then stand here.</source>
        <translation>บรรจุและตรวจการส่งก่อน แล้วใบกำกับสินค้า ใบกำกับหีบห่อ และฉลากจะอยู่ที่นี่</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>เอกสาร</translation>
    </message>
    <message>
        <source>What was issued never changes. Issue again where the data of the shipment has changed since.</source>
        <translation>เอกสารที่ออกแล้วไม่เปลี่ยน ถ้าข้อมูลการส่งเปลี่ยน ให้ออกใหม่</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>บันทึกสำเนา</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>พิมพ์</translation>
    </message>
    <message>
        <source>Save as ZIP</source>
        <translation>บันทึกเป็น ZIP</translation>
    </message>
    <message>
        <source>Issue all that changed</source>
        <translation>ออกใหม่ทุกใบที่ข้อมูลเปลี่ยน</translation>
    </message>
    <message>
        <source>The whole set of every shipment whose data changed since</source>
        <translation>ทั้งชุดของทุกการจัดส่งที่ข้อมูลเปลี่ยนหลังออกเอกสาร</translation>
    </message>
    <message>
        <source>Issue again</source>
        <translation>ออกใหม่</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>เปิดโฟลเดอร์</translation>
    </message>
    <message>
        <source>File of this paper</source>
        <translation>ไฟล์ของเอกสารนี้</translation>
    </message>
</context>
<context>
    <name>PapersStep</name>
    <message>
        <source>Issued papers are frozen; when the shipment changes, issue them again.</source>
        <translation>เอกสารที่ออกแล้วไม่เปลี่ยนอีก เมื่อการส่งเปลี่ยน ให้ออกใหม่</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>เอกสาร</translation>
    </message>
    <message>
        <source>Issuing papers and labels</source>
        <translation>กำลังออกเอกสารและฉลาก</translation>
    </message>
    <message>
        <source>Issuing papers</source>
        <translation>กำลังออกเอกสาร</translation>
    </message>
    <message>
        <source>Making labels</source>
        <translation>กำลังทำฉลาก</translation>
    </message>
    <message>
        <source>Issue every paper that this shipment needs</source>
        <translation>ออกเอกสารทุกใบที่การจัดส่งนี้ต้องใช้</translation>
    </message>
    <message>
        <source>Issue the chosen papers alone</source>
        <translation>ออกเฉพาะเอกสารที่เลือก</translation>
    </message>
    <message>
        <source>Another paper…</source>
        <translation>เอกสารอื่น…</translation>
    </message>
    <message>
        <source>Issue a paper that this shipment does not need</source>
        <translation>ออกเอกสารที่การส่งนี้ไม่จำเป็นต้องใช้</translation>
    </message>
    <message>
        <source>Beside English</source>
        <translation>คู่กับอังกฤษ</translation>
    </message>
    <message>
        <source>Second language of the papers</source>
        <translation>ภาษาที่สองของเอกสาร</translation>
    </message>
    <message>
        <source>as usual there</source>
        <translation>ตามประเทศปลายทาง</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>ไปที่ช่องนั้น</translation>
    </message>
    <message>
        <source>Issue papers</source>
        <translation>ออกเอกสาร</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>ยังไม่มีเอกสาร</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>ฉลาก…</translation>
    </message>
    <message>
        <source>Choose labels, their size and file</source>
        <translation>เลือกฉลาก ขนาด และไฟล์</translation>
    </message>
</context>
<context>
    <name>PartiesPage</name>
    <message>
        <source>No party yet</source>
        <translation>ยังไม่มีคู่ค้า</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>คู่ค้า</translation>
    </message>
    <message>
        <source>Who sends, receives, imports or is told. Enter goes to the fields of the chosen party.</source>
        <translation>ผู้ส่ง ผู้รับ ผู้นำเข้า หรือผู้รับแจ้ง กด Enter เพื่อไปยังช่องของรายที่เลือก</translation>
    </message>
    <message>
        <source>Bring in parties</source>
        <translation>นำเข้าคู่ค้า</translation>
    </message>
    <message>
        <source>New party</source>
        <translation>คู่ค้าใหม่</translation>
    </message>
    <message>
        <source>Bringing in parties</source>
        <translation>กำลังนำเข้าคู่ค้า</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>ตาราง</translation>
    </message>
    <message>
        <source>{rows} rows read: {added} new, {changed} changed, {unchanged} as before.</source>
        <translation>อ่าน {rows} แถว: ใหม่ {added} แก้ไข {changed} คงเดิม {unchanged}</translation>
    </message>
    <message>
        <source>These rows were left out. Put them right in the file and bring it in again:</source>
        <translation>แถวเหล่านี้ไม่ได้นำเข้า แก้ในไฟล์แล้วนำเข้าอีกครั้ง:</translation>
    </message>
    <message>
        <source>Row {row}, {column}: {reason}</source>
        <translation>แถว {row} ช่อง {column}: {reason}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… และอีก {count} รายการ</translation>
    </message>
    <message>
        <source>Start with your own company and one buyer, or bring in a table with one in each row.</source>
        <translation>เริ่มจากบริษัทของคุณและผู้ซื้อหนึ่งราย หรือนำเข้าตารางที่มีหนึ่งรายต่อแถว</translation>
    </message>
    <message>
        <source>Price lists…</source>
        <translation>รายการราคา…</translation>
    </message>
    <message>
        <source>Check the address</source>
        <translation>ตรวจที่อยู่</translation>
    </message>
    <message>
        <source>Ask the hub whether it goes there and how it would write it</source>
        <translation>ถามศูนย์ว่าส่งถึงหรือไม่ และศูนย์เขียนที่อยู่นี้อย่างไร</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>กำลังถามศูนย์</translation>
    </message>
    <message>
        <source>“{before}” should be “{after}”</source>
        <translation>“{before}” ควรเป็น “{after}”</translation>
    </message>
</context>
<context>
    <name>PartiesStep</name>
    <message>
        <source>Exporter</source>
        <translation>ผู้ส่งออก</translation>
    </message>
    <message>
        <source>Consignee</source>
        <translation>ผู้รับ</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>ผู้ซื้อ</translation>
    </message>
    <message>
        <source>Notify party</source>
        <translation>ผู้รับแจ้ง</translation>
    </message>
    <message>
        <source>Importer of record</source>
        <translation>ผู้นำเข้า</translation>
    </message>
    <message>
        <source>A party of the address book; type a part of its name.</source>
        <translation>คู่ค้าในสมุดที่อยู่ พิมพ์บางส่วนของชื่อ</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>ผู้ติดต่อ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>โทรศัพท์</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>คู่ค้า</translation>
    </message>
    <message>
        <source>Names and numbers</source>
        <translation>ชื่อและเลขทะเบียน</translation>
    </message>
    <message>
        <source>As this shipment says them; the address book stays as it is</source>
        <translation>ใช้เฉพาะการส่งนี้ สมุดที่อยู่ไม่เปลี่ยน</translation>
    </message>
    <message>
        <source>Choose a party (↓ shows all)</source>
        <translation>เลือกคู่ค้า (↓ แสดงทั้งหมด)</translation>
    </message>
    <message>
        <source>As the consignee; ↓ shows all</source>
        <translation>เหมือนผู้รับ; ↓ แสดงทั้งหมด</translation>
    </message>
    <message>
        <source>With the country&apos;s code: +66…</source>
        <translation>พร้อมรหัสประเทศ: +66…</translation>
    </message>
    <message>
        <source>Customs broker</source>
        <translation>ตัวแทนออกของ</translation>
    </message>
    <message>
        <source>None; ↓ shows all</source>
        <translation>ไม่มี กด ↓ เพื่อดูทั้งหมด</translation>
    </message>
</context>
<context>
    <name>PartyColumns</name>
    <message>
        <source>Name</source>
        <translation>ชื่อ</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>ประเทศ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>รหัส</translation>
    </message>
</context>
<context>
    <name>PartyDetails</name>
    <message>
        <source>Name in Latin letters</source>
        <translation>ชื่ออักษรโรมัน</translation>
    </message>
    <message>
        <source>Name in its own script</source>
        <translation>ชื่อในอักษรของตน</translation>
    </message>
    <message>
        <source>Registration numbers</source>
        <translation>เลขทะเบียน</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>Name in English</source>
        <translation>ชื่อภาษาอังกฤษ</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>บทบาท</translation>
    </message>
    <message>
        <source>Name in its own language</source>
        <translation>ชื่อภาษาท้องถิ่น</translation>
    </message>
    <message>
        <source>Own language</source>
        <translation>ภาษาท้องถิ่น</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>ประเทศ</translation>
    </message>
    <message>
        <source>Address in English</source>
        <translation>ที่อยู่ภาษาอังกฤษ</translation>
    </message>
    <message>
        <source>Up to three lines: house and street. City and province have fields of their own.</source>
        <translation>ไม่เกินสามบรรทัด: เลขที่และถนน เมืองและจังหวัดมีช่องแยก</translation>
    </message>
    <message>
        <source>District</source>
        <translation>อำเภอ/เขต</translation>
    </message>
    <message>
        <source>City</source>
        <translation>เมือง</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>จังหวัด/มณฑล</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>รหัสไปรษณีย์</translation>
    </message>
    <message>
        <source>Address in its own language</source>
        <translation>ที่อยู่ภาษาท้องถิ่น</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>ผู้ติดต่อ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>โทรศัพท์</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>อีเมล</translation>
    </message>
    <message>
        <source>Registration numbers</source>
        <translation>เลขทะเบียน</translation>
    </message>
    <message>
        <source>One in each line, the kind before the number: TH_TAX_ID=0105551234567</source>
        <translation>บรรทัดละหนึ่งเลข ใส่ประเภทไว้หน้าเลข: TH_TAX_ID=0105551234567</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>รหัส</translation>
    </message>
    <message>
        <source>A short name of your own, by which tables and the search find this party.</source>
        <translation>รหัสสั้นที่คุณตั้งเอง ใช้ค้นหาและอ้างถึงในตาราง</translation>
    </message>
    <message>
        <source>Find a Thai place</source>
        <translation>ค้นหาที่อยู่ไทย</translation>
    </message>
    <message>
        <source>Type a subdistrict or a postal code, in Thai or English; it fills the fields below.</source>
        <translation>พิมพ์ตำบล/แขวงหรือรหัสไปรษณีย์ เป็นไทยหรืออังกฤษ ระบบจะเติมช่องด้านล่างให้</translation>
    </message>
    <message>
        <source>Subdistrict</source>
        <translation>ตำบล/แขวง</translation>
    </message>
    <message>
        <source>As it is dialled; the country’s number is put before it: +6621234567</source>
        <translation>ใส่ตามที่โทรจริง ระบบจะเติมรหัสประเทศให้: +6621234567</translation>
    </message>
    <message>
        <source>Tax branch</source>
        <translation>สาขาที่จดทะเบียนภาษี</translation>
    </message>
    <message>
        <source>Five digits at the Thai Revenue Department; 00000 is the head office.</source>
        <translation>เลขสาขา 5 หลักของกรมสรรพากร 00000 คือสำนักงานใหญ่</translation>
    </message>
    <message>
        <source>Languages to write in</source>
        <translation>ภาษาที่ใช้ติดต่อ</translation>
    </message>
    <message>
        <source>One code in each line, the best first: th, en, zh, lo, km, my, vi</source>
        <translation>บรรทัดละหนึ่งรหัส เรียงจากถนัดที่สุด: th, en, zh, lo, km, my, vi</translation>
    </message>
    <message>
        <source>Usual Incoterm</source>
        <translation>Incoterm ที่ใช้ประจำ</translation>
    </message>
    <message>
        <source>Usual place of the term</source>
        <translation>สถานที่ของเงื่อนไขที่ใช้ประจำ</translation>
    </message>
    <message>
        <source>Usual payment terms</source>
        <translation>เงื่อนไขชำระเงินประจำ</translation>
    </message>
    <message>
        <source>Usual currency</source>
        <translation>สกุลเงินประจำ</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>รายการราคา</translation>
    </message>
    <message>
        <source>Its prices go before those of the catalog when this party buys.</source>
        <translation>เมื่อรายนี้ซื้อ จะใช้ราคาในรายการนี้ก่อนราคาในแค็ตตาล็อก</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste lines</source>
        <translation>วางรายการ</translation>
    </message>
    <message>
        <source>New lines: {good} · left out: {bad}</source>
        <translation>รายการใหม่: {good} · ข้าม: {bad}</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>ไม่มีแถว</translation>
    </message>
    <message>
        <source>Copy cells of a spreadsheet: SKU, quantity and maybe the price.</source>
        <translation>คัดลอกเซลล์จากสเปรดชีต: รหัสสินค้า จำนวน และอาจมีราคา</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Add the lines</source>
        <translation>เพิ่มรายการ</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>รหัสสินค้า</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>จำนวน</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>ราคาต่อหน่วย</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>แถว</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>New</source>
        <translation>ใหม่</translation>
    </message>
</context>
<context>
    <name>PausedBanner</name>
    <message>
        <source>Look at the outbox</source>
        <translation>ดูกล่องขาออก</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>ส่งต่อ</translation>
    </message>
    <message>
        <source>This desk came back from the backup of {moment}. Nothing is sent until you say so.</source>
        <translation>โต๊ะงานนี้กู้คืนจากข้อมูลสำรองเมื่อ {moment} จะไม่ส่งอะไรจนกว่าคุณจะสั่ง</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Payment</source>
        <translation>การชำระเงิน</translation>
    </message>
    <message>
        <source>PromptPay QR code</source>
        <translation>คิวอาร์โค้ดพร้อมเพย์</translation>
    </message>
    <message>
        <source>&amp;Pay by</source>
        <translation>ชำระโดย(&amp;P)</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>ชำระโดย</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Cancel payment</source>
        <translation>ยกเลิกการชำระ</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>กำลังถามศูนย์</translation>
    </message>
    <message>
        <source>Cancelling the payment</source>
        <translation>กำลังยกเลิกการชำระ</translation>
    </message>
    <message>
        <source>Making the payment</source>
        <translation>กำลังสร้างการชำระ</translation>
    </message>
    <message>
        <source>Make the payment</source>
        <translation>สร้างการชำระเงิน</translation>
    </message>
    <message>
        <source>Ask the hub now</source>
        <translation>ถามศูนย์ตอนนี้</translation>
    </message>
    <message>
        <source>{count} charges, with tax</source>
        <translation>{count} รายการ รวมภาษี</translation>
    </message>
    <message>
        <source>The hub makes a code or a reference that is good for this one payment.</source>
        <translation>ศูนย์จะสร้างโค้ดหรือหมายเลขอ้างอิงที่ใช้ได้กับการชำระครั้งนี้ครั้งเดียว</translation>
    </message>
    <message>
        <source>Good until {until}. ShipDesk asks the hub again by itself; only the hub says that it is paid.</source>
        <translation>ใช้ได้ถึง {until} ShipDesk จะถามศูนย์เอง มีเพียงศูนย์ที่ยืนยันว่าชำระแล้ว</translation>
    </message>
    <message>
        <source>Bank reference: {number}</source>
        <translation>เลขอ้างอิงธนาคาร: {number}</translation>
    </message>
    <message>
        <source>Pay at: {address}</source>
        <translation>ชำระที่: {address}</translation>
    </message>
    <message>
        <source>Scan this code with a banking app.</source>
        <translation>สแกนโค้ดนี้ด้วยแอปธนาคาร</translation>
    </message>
    <message>
        <source>Save the code…</source>
        <translation>บันทึกคิวอาร์โค้ด…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>เปิดโฟลเดอร์</translation>
    </message>
    <message>
        <source>The code lies in {file}.</source>
        <translation>คิวอาร์โค้ดอยู่ใน {file}</translation>
    </message>
</context>
<context>
    <name>PdfSearch</name>
    <message>
        <source>Search</source>
        <translation>ค้นหา</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>ตำแหน่งถัดไป</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>ตำแหน่งก่อนหน้า</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Opening the paper</source>
        <translation>กำลังเปิดเอกสาร</translation>
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
        <source>More tools</source>
        <translation>เครื่องมือเพิ่มเติม</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>หน้า</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Who works here?</source>
        <translation>ใครทำงานที่โต๊ะนี้?</translation>
    </message>
    <message>
        <source>People of this desk</source>
        <translation>คนของโต๊ะนี้</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>ชื่อคนใหม่</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>เ&amp;พิ่ม</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>&amp;นำออก</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>&amp;I sit here</source>
        <translation>ฉันนั่ง&amp;ที่นี่</translation>
    </message>
    <message>
        <source>The name stands in the history and the print log. There is no password.</source>
        <translation>ชื่อจะอยู่ในประวัติและบันทึกการพิมพ์ ไม่ต้องมีรหัสผ่าน</translation>
    </message>
</context>
<context>
    <name>PersonCell</name>
    <message>
        <source>Who works here?</source>
        <translation>ใครทำงานที่โต๊ะนี้?</translation>
    </message>
    <message>
        <source>{name} sits here. Press to change.</source>
        <translation>{name} นั่งอยู่ที่นี่ กดเพื่อเปลี่ยน</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Photos</source>
        <translation>รูปถ่าย</translation>
    </message>
    <message>
        <source>Drop or paste a photo here. Enter shows one large, Delete takes it away.</source>
        <translation>ลากหรือวางรูปที่นี่ Enter ดูรูปใหญ่ Delete ลบรูป</translation>
    </message>
    <message>
        <source>Add a photo…</source>
        <translation>เพิ่มรูป…</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.gif);;All files (*)</source>
        <translation>รูปถ่าย (*.jpg *.jpeg *.png *.webp *.gif);;ทุกไฟล์ (*)</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>เพิ่มรูป</translation>
    </message>
    <message>
        <source>Keeping the photo</source>
        <translation>กำลังเก็บรูป</translation>
    </message>
    <message>
        <source>Photo {number}, {width} x {height}</source>
        <translation>รูปที่ {number} ขนาด {width} x {height}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>รูปถ่าย</translation>
    </message>
    <message>
        <source>The photo was taken away.</source>
        <translation>นำรูปออกแล้ว</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>นำกลับคืน</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Nothing found</source>
        <translation>ไม่พบ</translation>
    </message>
</context>
<context>
    <name>Pickup</name>
    <message>
        <source>Ready for pick-up</source>
        <translation>พร้อมให้มารับ</translation>
    </message>
    <message>
        <source>Picked up at</source>
        <translation>รับสินค้าที่</translation>
    </message>
    <message>
        <source>A party of the address book, whose address is taken over.</source>
        <translation>เลือกคู่ค้าในสมุดที่อยู่ ระบบจะใช้ที่อยู่นั้น</translation>
    </message>
    <message>
        <source>The exporter’s address; ↓ shows all</source>
        <translation>ที่อยู่ผู้ส่งออก กด ↓ เพื่อดูทั้งหมด</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>ที่อยู่</translation>
    </message>
    <message>
        <source>Address, second line</source>
        <translation>ที่อยู่ บรรทัดที่สอง</translation>
    </message>
    <message>
        <source>Address, third line</source>
        <translation>ที่อยู่ บรรทัดที่สาม</translation>
    </message>
    <message>
        <source>Subdistrict</source>
        <translation>ตำบล/แขวง</translation>
    </message>
    <message>
        <source>District</source>
        <translation>อำเภอ/เขต</translation>
    </message>
    <message>
        <source>City</source>
        <translation>เมือง</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>จังหวัด/มณฑล</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>รหัสไปรษณีย์</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>ประเทศ</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>การส่ง</translation>
    </message>
    <message>
        <source>Goods, line {number}</source>
        <translation>สินค้า รายการที่ {number}</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Row</source>
        <translation>แถว</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>สิ่งที่จะเกิดขึ้น</translation>
    </message>
    <message>
        <source>new</source>
        <translation>ใหม่</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>ไม่เปลี่ยน</translation>
    </message>
    <message>
        <source>HS code picked: {code}</source>
        <translation>เลือกพิกัด: {code}</translation>
    </message>
    <message>
        <source>HS codes suggested: {count}</source>
        <translation>พิกัดที่แนะนำ: {count}</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>Look before it lands</source>
        <translation>ตรวจก่อนนำเข้า</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Rows that cannot be read stay out; you can mend them.</source>
        <translation>ยังไม่ได้บันทึกอะไร แถวที่อ่านไม่ได้จะไม่ถูกนำเข้า และแก้ไขได้</translation>
    </message>
    <message>
        <source>new</source>
        <translation>ใหม่</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>เปลี่ยน</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>เหมือนเดิม</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>ไม่ผ่าน</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>กำลังอ่านตาราง</translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>กลับไปที่คอลัมน์</translation>
    </message>
    <message>
        <source>Left out: {columns}</source>
        <translation>ไม่ใช้: {columns}</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>แถวแรกๆ</translation>
    </message>
    <message>
        <source>Take new products</source>
        <translation>รับสินค้าใหม่</translation>
    </message>
    <message>
        <source>Take changes</source>
        <translation>รับการเปลี่ยนแปลง</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>แถวที่แสดง</translation>
    </message>
    <message>
        <source>Numbers are read as {example}.</source>
        <translation>อ่านตัวเลขแบบ {example}</translation>
    </message>
    <message>
        <source>All rows are counted; of each kind the first {count} are shown.</source>
        <translation>นับทุกแถวแล้ว แต่ละประเภทแสดง {count} แถวแรก</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>ทุกแถว</translation>
    </message>
    <message>
        <source>worth a look ({count})</source>
        <translation>ควรตรวจดู ({count})</translation>
    </message>
</context>
<context>
    <name>PriceListsDialog</name>
    <message>
        <source>Price lists</source>
        <translation>รายการราคา</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>ราคา</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>รหัสสินค้า</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>ราคาต่อหน่วย</translation>
    </message>
    <message>
        <source>From quantity</source>
        <translation>ตั้งแต่จำนวน</translation>
    </message>
    <message>
        <source>From</source>
        <translation>ตั้งแต่</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>ถึง</translation>
    </message>
    <message>
        <source>Bring in a price list…</source>
        <translation>นำเข้ารายการราคา…</translation>
    </message>
    <message>
        <source>Take the list away</source>
        <translation>ลบรายการนี้</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Bringing in prices</source>
        <translation>กำลังนำเข้าราคา</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;All files (*)</source>
        <translation>ตาราง (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;ทุกไฟล์ (*)</translation>
    </message>
    <message>
        <source>Bring in a price list</source>
        <translation>นำเข้ารายการราคา</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>รายการราคา</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>ชื่อรายการ</translation>
    </message>
    <message>
        <source>{rows} rows read, {kept} prices kept.</source>
        <translation>อ่าน {rows} แถว เก็บราคา {kept} รายการ</translation>
    </message>
    <message>
        <source>Row {row}, {column}: {reason}</source>
        <translation>แถว {row}, {column}: {reason}</translation>
    </message>
    <message>
        <source>No price list yet. A table needs the columns SKU, unit price and currency.</source>
        <translation>ยังไม่มีรายการราคา ตารางต้องมีคอลัมน์รหัสสินค้า ราคาต่อหน่วย และสกุลเงิน</translation>
    </message>
</context>
<context>
    <name>PrintActs</name>
    <message>
        <source>Printing</source>
        <translation>กำลังพิมพ์</translation>
    </message>
    <message>
        <source>No printer has been added yet. Add one; “save to a folder” needs no machine.</source>
        <translation>ยังไม่ได้เพิ่มเครื่องพิมพ์ โปรดเพิ่มก่อน แบบ “บันทึกลงโฟลเดอร์” ไม่ต้องมีเครื่อง</translation>
    </message>
    <message>
        <source>Printers…</source>
        <translation>เครื่องพิมพ์…</translation>
    </message>
    <message>
        <source>These labels were all printed or queued before. Print single ones again in the queue.</source>
        <translation>ฉลากเหล่านี้พิมพ์หรือเข้าคิวไปหมดแล้ว พิมพ์ซ้ำทีละใบได้ในคิวพิมพ์</translation>
    </message>
    <message>
        <source>Making labels</source>
        <translation>กำลังทำฉลาก</translation>
    </message>
    <message>
        <source>Sent to {printer}: {count}.</source>
        <translation>ส่งไปที่ {printer} แล้ว {count} รายการ</translation>
    </message>
    <message>
        <source>No printer for papers is known to the system or to the desk. Add one first.</source>
        <translation>ระบบและโต๊ะงานยังไม่รู้จักเครื่องพิมพ์สำหรับเอกสาร โปรดเพิ่มเครื่องพิมพ์ก่อน</translation>
    </message>
    <message>
        <source>Making labels and papers</source>
        <translation>กำลังทำฉลากและเอกสาร</translation>
    </message>
    <message>
        <source>{count} papers</source>
        <translation>เอกสาร {count} ฉบับ</translation>
    </message>
    <message>
        <source>All of it was printed or queued before. Print it again in the print queue, with a reason.</source>
        <translation>ทั้งหมดนี้พิมพ์หรืออยู่ในคิวแล้ว หากต้องพิมพ์ซ้ำ ให้ทำที่คิวพิมพ์โดยระบุเหตุผล</translation>
    </message>
    <message>
        <source>Printing goes on, on {printer}.</source>
        <translation>กำลังพิมพ์ต่อที่ {printer}</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>พิมพ์ต่อ…</translation>
    </message>
</context>
<context>
    <name>PrintColumns</name>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>การส่ง</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>หีบห่อ</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ฉลาก</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>รหัส</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>เครื่องพิมพ์</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>สำเนา</translation>
    </message>
    <message>
        <source>When</source>
        <translation>เมื่อ</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>โดย</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>การพิมพ์</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>เหตุผล</translation>
    </message>
</context>
<context>
    <name>PrintFilesDialog</name>
    <message>
        <source>Print</source>
        <translation>พิมพ์</translation>
    </message>
    <message>
        <source>Print {papers}</source>
        <translation>พิมพ์ {papers}</translation>
    </message>
    <message>
        <source>&amp;Printer</source>
        <translation>&amp;เครื่องพิมพ์</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>&amp;จำนวนชุด</translation>
    </message>
    <message>
        <source>Smeared, torn, lost, jammed …</source>
        <translation>เลอะ ขาด หาย กระดาษติด …</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>เ&amp;หตุผล</translation>
    </message>
    <message>
        <source>In its true size, as it was issued. It stands in the print queue, and the log keeps it.</source>
        <translation>พิมพ์ขนาดจริงตามที่ออกไว้ งานจะอยู่ในคิวพิมพ์และเก็บในบันทึก</translation>
    </message>
    <message>
        <source>It went out before. Say why it is printed again; the reason stays in the log.</source>
        <translation>เคยพิมพ์แล้ว โปรดระบุเหตุผลที่พิมพ์ซ้ำ เหตุผลจะอยู่ในบันทึก</translation>
    </message>
    <message>
        <source>All its originals are out: what is printed now bears COPY.</source>
        <translation>ต้นฉบับพิมพ์ครบแล้ว ฉบับที่พิมพ์ตอนนี้จะมีคำว่า COPY</translation>
    </message>
    <message>
        <source>Originals left: {count}.</source>
        <translation>เหลือต้นฉบับ {count} ฉบับ</translation>
    </message>
</context>
<context>
    <name>PrintLabelsDialog</name>
    <message>
        <source>Print labels</source>
        <translation>พิมพ์ฉลาก</translation>
    </message>
    <message>
        <source>{count} shipments</source>
        <translation>{count} การส่ง</translation>
    </message>
    <message>
        <source>Labels of {shipments}</source>
        <translation>ฉลากของ {shipments}</translation>
    </message>
    <message>
        <source>Each label is read back before it goes to the printer. What went out before is not printed again: the print queue prints single labels again, with a reason.</source>
        <translation>ทุกฉลากถูกอ่านทวนก่อนส่งเข้าเครื่อง ฉลากที่ส่งไปแล้วจะไม่พิมพ์ซ้ำ หากต้องการพิมพ์ซ้ำ ให้สั่งในคิวพิมพ์พร้อมเหตุผล</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>พิมพ์</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;ฉลาก</translation>
    </message>
    <message>
        <source>&amp;Printer</source>
        <translation>เครื่องพิมพ์(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;ลำดับ</translation>
    </message>
    <message>
        <source>&amp;Copies of each</source>
        <translation>&amp;จำนวนต่อฉลาก</translation>
    </message>
    <message>
        <source>Labels of {shipments}: {count}</source>
        <translation>ฉลากของ {shipments}: {count} ดวง</translation>
    </message>
    <message>
        <source>as many as usual</source>
        <translation>จำนวนตามปกติ</translation>
    </message>
</context>
<context>
    <name>PrintQueuePage</name>
    <message>
        <source>Nothing was printed yet</source>
        <translation>ยังไม่มีการพิมพ์</translation>
    </message>
    <message>
        <source>Choose shipments and print their labels: each then stands here, with its printer.</source>
        <translation>เลือกการส่งแล้วพิมพ์ฉลาก แต่ละใบจะแสดงที่นี่พร้อมเครื่องพิมพ์</translation>
    </message>
    <message>
        <source>Print queue</source>
        <translation>คิวพิมพ์</translation>
    </message>
    <message>
        <source>Sent is not printed: only the printer knows that. Nothing goes out a second time unless you say so here.</source>
        <translation>ส่งแล้วไม่ได้แปลว่าพิมพ์แล้ว มีแต่เครื่องพิมพ์ที่รู้ จะไม่มีอะไรส่งซ้ำนอกจากคุณสั่งที่นี่</translation>
    </message>
    <message>
        <source>Print again…</source>
        <translation>พิมพ์ซ้ำ…</translation>
    </message>
    <message>
        <source>Replace, with a new number…</source>
        <translation>ออกแทนด้วยหมายเลขใหม่…</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>พิมพ์ต่อ…</translation>
    </message>
    <message>
        <source>Pause the printer</source>
        <translation>หยุดเครื่องชั่วคราว</translation>
    </message>
    <message>
        <source>Cancel what waits</source>
        <translation>ยกเลิกงานที่รอ</translation>
    </message>
    <message>
        <source>Export the log…</source>
        <translation>ส่งออกบันทึก…</translation>
    </message>
    <message>
        <source>Printers…</source>
        <translation>เครื่องพิมพ์…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>เพิ่มเติม</translation>
    </message>
    <message>
        <source>The same label goes out a second time. The reason stays in the log with your name.</source>
        <translation>ฉลากเดิมจะถูกส่งอีกครั้ง เหตุผลจะอยู่ในบันทึกพร้อมชื่อคุณ</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>พิมพ์ซ้ำ</translation>
    </message>
    <message>
        <source>The number of this label becomes void for ever; the package gets a new one. Destroy the old label.</source>
        <translation>หมายเลขของฉลากนี้จะใช้ไม่ได้ตลอดไป หีบห่อจะได้หมายเลขใหม่ โปรดทำลายฉลากเดิม</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>ออกแทน</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>ส่งออกบันทึก</translation>
    </message>
    <message>
        <source>{count} rows written.</source>
        <translation>เขียนแล้ว {count} แถว</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>กำลังบันทึก</translation>
    </message>
    <message>
        <source>Making labels</source>
        <translation>กำลังทำฉลาก</translation>
    </message>
    <message>
        <source>Copy as new…</source>
        <translation>คัดลอกเป็นรายการใหม่…</translation>
    </message>
</context>
<context>
    <name>PrintReasonDialog</name>
    <message>
        <source>Smeared, torn, lost, jammed …</source>
        <translation>เลอะ ขาด หาย เครื่องติด …</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>เห&amp;ตุผล</translation>
    </message>
    <message>
        <source>&amp;Printer</source>
        <translation>เครื่องพิมพ์(&amp;P)</translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>Waiting</source>
        <translation>รอ</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>กำลังส่ง</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>ส่งเข้าเครื่องแล้ว</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>ส่งไม่สำเร็จ</translation>
    </message>
    <message>
        <source>Unknown: look at the printer</source>
        <translation>ไม่ทราบผล โปรดดูที่เครื่อง</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ยกเลิกแล้ว</translation>
    </message>
    <message>
        <source>First print</source>
        <translation>พิมพ์ครั้งแรก</translation>
    </message>
    <message>
        <source>Printed again</source>
        <translation>พิมพ์ซ้ำ</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>หมายเลขใหม่</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>ถูกต้อง</translation>
    </message>
    <message>
        <source>Scanned twice</source>
        <translation>สแกนซ้ำ</translation>
    </message>
    <message>
        <source>Another shipment</source>
        <translation>ของการส่งอื่น</translation>
    </message>
    <message>
        <source>Replaced label</source>
        <translation>ฉลากที่ถูกแทนแล้ว</translation>
    </message>
    <message>
        <source>No label of ours</source>
        <translation>ไม่ใช่ฉลากของเรา</translation>
    </message>
    <message>
        <source>Label printer on the network</source>
        <translation>เครื่องพิมพ์ฉลากในเครือข่าย</translation>
    </message>
    <message>
        <source>Label printer of this Windows computer</source>
        <translation>เครื่องพิมพ์ฉลากของคอมพิวเตอร์ Windows นี้</translation>
    </message>
    <message>
        <source>Label printer of this Mac or Linux computer</source>
        <translation>เครื่องพิมพ์ฉลากของ Mac หรือ Linux นี้</translation>
    </message>
    <message>
        <source>Any printer, by the system’s driver</source>
        <translation>เครื่องพิมพ์ใด ๆ ผ่านไดรเวอร์ของระบบ</translation>
    </message>
    <message>
        <source>Save to a folder</source>
        <translation>บันทึกลงโฟลเดอร์</translation>
    </message>
    <message>
        <source>None: pages or pictures</source>
        <translation>ไม่มี: เป็นหน้าหรือรูป</translation>
    </message>
    <message>
        <source>ZPL (Zebra and its likes)</source>
        <translation>ZPL (Zebra และที่คล้ายกัน)</translation>
    </message>
    <message>
        <source>ZPL, packed small (Zebra)</source>
        <translation>ZPL แบบบีบอัด (Zebra)</translation>
    </message>
    <message>
        <source>TSPL (TSC, Xprinter)</source>
        <translation>TSPL (TSC, Xprinter)</translation>
    </message>
    <message>
        <source>As the shipments are listed</source>
        <translation>ตามลำดับการส่งในรายการ</translation>
    </message>
    <message>
        <source>By route</source>
        <translation>ตามเส้นทาง</translation>
    </message>
    <message>
        <source>By consignee</source>
        <translation>ตามผู้รับ</translation>
    </message>
    <message>
        <source>By product (SKU)</source>
        <translation>ตามสินค้า (SKU)</translation>
    </message>
    <message>
        <source>Calibration page</source>
        <translation>หน้าปรับเทียบ</translation>
    </message>
    <message>
        <source>Test label</source>
        <translation>ฉลากทดสอบ</translation>
    </message>
    <message>
        <source>Copied as new</source>
        <translation>คัดลอกเป็นใหม่</translation>
    </message>
    <message>
        <source>Loading plan</source>
        <translation>แผนการบรรทุก</translation>
    </message>
    <message>
        <source>{paper}, preview</source>
        <translation>{paper} (ตัวอย่างก่อนออก)</translation>
    </message>
    <message>
        <source>{printer} stopped at label {number} of {total} of {shipment}; {waiting} wait. {why}</source>
        <translation>{printer} หยุดที่ฉลาก {number} จาก {total} ของ {shipment} ยังรออยู่ {waiting} ดวง {why}</translation>
    </message>
</context>
<context>
    <name>PrinterForm</name>
    <message>
        <source>New printer</source>
        <translation>เครื่องพิมพ์ใหม่</translation>
    </message>
    <message>
        <source>Change printer</source>
        <translation>แก้ไขเครื่องพิมพ์</translation>
    </message>
    <message>
        <source>Most label printers listen on port 9100: their address stands on the page they print of themselves.</source>
        <translation>เครื่องพิมพ์ฉลากส่วนใหญ่รับที่พอร์ต 9100 ที่อยู่ของเครื่องแสดงในหน้าทดสอบที่เครื่องพิมพ์เอง</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>บันทึก</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;ชื่อ</translation>
    </message>
    <message>
        <source>&amp;Way to it</source>
        <translation>&amp;วิธีเชื่อมต่อ</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>ที่อยู่(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ภาษา(&amp;L)</translation>
    </message>
    <message>
        <source>La&amp;bel in it</source>
        <translation>&amp;ฉลากในเครื่อง</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>ความ&amp;ละเอียด</translation>
    </message>
    <message>
        <source>&amp;Turned</source>
        <translation>&amp;หมุน</translation>
    </message>
    <message>
        <source>&amp;Darkness</source>
        <translation>ความ&amp;เข้ม</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>&amp;สำเนา</translation>
    </message>
    <message>
        <source>Moved to the ri&amp;ght</source>
        <translation>เลื่อนไปทาง&amp;ขวา</translation>
    </message>
    <message>
        <source>Moved d&amp;own</source>
        <translation>เลื่อนล&amp;ง</translation>
    </message>
    <message>
        <source>Says that it has taken it</source>
        <translation>ตอบกลับว่ารับแล้ว</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>ไม่ตอบกลับ</translation>
    </message>
    <message>
        <source>A&amp;fter a label it</source>
        <translation>หลังรับฉลาก เครื่องจะ(&amp;F)</translation>
    </message>
</context>
<context>
    <name>PrinterPage</name>
    <message>
        <source>&amp;Printer</source>
        <translation>เครื่องพิมพ์(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;ที่อยู่</translation>
    </message>
    <message>
        <source>It stands on the page that the printer prints of itself.</source>
        <translation>ดูได้จากหน้าที่เครื่องพิมพ์พิมพ์ข้อมูลของตัวเองออกมา</translation>
    </message>
    <message>
        <source>It &amp;understands</source>
        <translation>เครื่องรู้จักคำสั่ง(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Label or paper in it</source>
        <translation>ฉลากหรือกระดาษในเครื่อง(&amp;L)</translation>
    </message>
    <message>
        <source>Your printer</source>
        <translation>เครื่องพิมพ์ของคุณ</translation>
    </message>
    <message>
        <source>Print one label to see that it works. More printers can be added later.</source>
        <translation>พิมพ์ฉลากหนึ่งใบเพื่อดูว่าใช้ได้ เพิ่มเครื่องพิมพ์อื่นทีหลังได้</translation>
    </message>
    <message>
        <source>Print a &amp;test label</source>
        <translation>พิมพ์ฉลากทดสอบ(&amp;T)</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>เปิดดู</translation>
    </message>
    <message>
        <source>The label lies as a picture in the folder of printed labels.</source>
        <translation>ฉลากถูกเก็บเป็นภาพไว้ในโฟลเดอร์ฉลากที่พิมพ์แล้ว</translation>
    </message>
    <message>
        <source>The label was sent to {printer}. Look at it: is the frame whole?</source>
        <translation>ส่งฉลากไปที่ {printer} แล้ว ลองดูว่ากรอบครบทั้งสี่ด้านหรือไม่</translation>
    </message>
    <message>
        <source>A label printer on the network</source>
        <translation>เครื่องพิมพ์ฉลากในเครือข่าย</translation>
    </message>
    <message>
        <source>None yet: labels as pictures in a folder</source>
        <translation>ยังไม่มี: เก็บฉลากเป็นภาพในโฟลเดอร์</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>ไว้ทีหลัง</translation>
    </message>
</context>
<context>
    <name>PrintersDialog</name>
    <message>
        <source>Printers</source>
        <translation>เครื่องพิมพ์</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>เ&amp;พิ่ม…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>แก้ไ&amp;ข…</translation>
    </message>
    <message>
        <source>Ca&amp;librate…</source>
        <translation>ปรับเทีย&amp;บ…</translation>
    </message>
    <message>
        <source>&amp;Take away</source>
        <translation>&amp;ลบออก</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>{printer} is kept.</source>
        <translation>บันทึก {printer} แล้ว</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>กำลังพิมพ์</translation>
    </message>
    <message>
        <source>The page was sent to {printer}.</source>
        <translation>ส่งหน้าไปที่ {printer} แล้ว</translation>
    </message>
    <message>
        <source> — stopped</source>
        <translation> — หยุดอยู่</translation>
    </message>
    <message>
        <source>Labels and papers go to these. Which one prints a kind is remembered.</source>
        <translation>ฉลากและเอกสารพิมพ์ด้วยเครื่องเหล่านี้ ระบบจำว่าชนิดใดพิมพ์ที่เครื่องใด</translation>
    </message>
</context>
<context>
    <name>ProductActs</name>
    <message>
        <source>import</source>
        <translation>การนำเข้า</translation>
    </message>
    <message>
        <source>change</source>
        <translation>การแก้ไข</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>การลบ</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>การกู้คืน</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>คัดลอกช่อง</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>วางช่อง</translation>
    </message>
    <message>
        <source>Delete products</source>
        <translation>ลบสินค้า</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>เลิกทำ</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ทำซ้ำ</translation>
    </message>
    <message>
        <source>Reading products</source>
        <translation>กำลังอ่านสินค้า</translation>
    </message>
    <message>
        <source>In the trash for 30 days: {count}.</source>
        <translation>อยู่ในถังขยะ 30 วัน: {count} รายการ</translation>
    </message>
    <message>
        <source>Undone in {catalog}: {act}; products: {count}.</source>
        <translation>เลิกทำใน {catalog} แล้ว: {act} สินค้า {count} รายการ</translation>
    </message>
    <message>
        <source>Done again in {catalog}: {act}; products: {count}.</source>
        <translation>ทำซ้ำใน {catalog} แล้ว: {act} สินค้า {count} รายการ</translation>
    </message>
    <message>
        <source>Changed: {count}.</source>
        <translation>แก้ไขแล้ว: {count} รายการ</translation>
    </message>
    <message>
        <source>Changing products</source>
        <translation>กำลังแก้ไขสินค้า</translation>
    </message>
</context>
<context>
    <name>ProductCount</name>
    <message>
        <source>Products: {count}</source>
        <translation>สินค้า: {count}</translation>
    </message>
    <message>
        <source>The first {count}: type more, or sort by a column to see all</source>
        <translation>{count} รายการแรก: พิมพ์เพิ่ม หรือเรียงตามคอลัมน์เพื่อดูทั้งหมด</translation>
    </message>
    <message>
        <source>Found: {count}, similar: {near}</source>
        <translation>พบ: {count} คล้ายกัน: {near}</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>พบ: {count}</translation>
    </message>
</context>
<context>
    <name>ProductDetail</name>
    <message>
        <source>{sku} in {catalog}</source>
        <translation>{sku} ใน {catalog}</translation>
    </message>
    <message>
        <source>Lots…</source>
        <translation>ล็อต…</translation>
    </message>
</context>
<context>
    <name>ProductFilters</name>
    <message>
        <source>contains</source>
        <translation>มีคำว่า</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>ตรงกับ</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ว่าง</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>ไม่ว่าง</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>อย่างน้อย</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ไม่เกิน</translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>Find…</source>
        <translation>ค้นหา…</translation>
    </message>
    <message>
        <source>Find the HS code</source>
        <translation>ค้นหาพิกัด HS</translation>
    </message>
</context>
<context>
    <name>ProductList</name>
    <message>
        <source>Name</source>
        <translation>ชื่อ</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>แคตตาล็อก</translation>
    </message>
    <message>
        <source>Sort upwards</source>
        <translation>เรียงจากน้อยไปมาก</translation>
    </message>
    <message>
        <source>Sort downwards</source>
        <translation>เรียงจากมากไปน้อย</translation>
    </message>
    <message>
        <source>Filter by this column…</source>
        <translation>กรองตามคอลัมน์นี้…</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>ย้ายไปทางซ้าย</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>ย้ายไปทางขวา</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>ซ่อนคอลัมน์นี้</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>ความครบถ้วน</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>บาร์โค้ด</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>ราคา</translation>
    </message>
    <message>
        <source>Per carton</source>
        <translation>ต่อกล่อง</translation>
    </message>
</context>
<context>
    <name>ProductMarks</name>
    <message>
        <source>Suggestion: {code}, {origin}. F4 shows all; check before you take one.</source>
        <translation>คำแนะนำ: {code} {origin} กด F4 ดูทั้งหมด โปรดตรวจก่อนใช้</translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message>
        <source>days</source>
        <translation>วัน</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>ชื่อ</translation>
    </message>
    <message>
        <source>Goods and price</source>
        <translation>สินค้าและราคา</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>ศุลกากร</translation>
    </message>
    <message>
        <source>Weight and size of one unit</source>
        <translation>น้ำหนักและขนาดต่อหน่วย</translation>
    </message>
    <message>
        <source>Carton</source>
        <translation>กล่อง</translation>
    </message>
    <message>
        <source>English</source>
        <translation>อังกฤษ</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>ไทย</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>จีน</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>เวียดนาม</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>ลาว</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>เขมร</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>พม่า</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>GTIN (barcode)</source>
        <translation>GTIN (บาร์โค้ด)</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>หมวด</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>ยี่ห้อ</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>ผู้ผลิต</translation>
    </message>
    <message>
        <source>Description (English)</source>
        <translation>รายละเอียด (อังกฤษ)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>หน่วย</translation>
    </message>
    <message>
        <source>Price of one unit</source>
        <translation>ราคาต่อหน่วย</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>สกุลเงิน</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>พิกัด HS</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>ประเทศกำเนิด</translation>
    </message>
    <message>
        <source>Origin criterion</source>
        <translation>เกณฑ์ถิ่นกำเนิด</translation>
    </message>
    <message>
        <source>UN number</source>
        <translation>เลข UN</translation>
    </message>
    <message>
        <source>Net weight</source>
        <translation>น้ำหนักสุทธิ</translation>
    </message>
    <message>
        <source>Gross weight</source>
        <translation>น้ำหนักรวม</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>ยาว</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>กว้าง</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>สูง</translation>
    </message>
    <message>
        <source>Units per carton</source>
        <translation>จำนวนต่อกล่อง</translation>
    </message>
    <message>
        <source>Carton gross weight</source>
        <translation>น้ำหนักรวมต่อกล่อง</translation>
    </message>
    <message>
        <source>Carton length</source>
        <translation>กล่องยาว</translation>
    </message>
    <message>
        <source>Carton width</source>
        <translation>กล่องกว้าง</translation>
    </message>
    <message>
        <source>Carton height</source>
        <translation>กล่องสูง</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>การเก็บรักษา</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>เลขทะเบียน</translation>
    </message>
    <message>
        <source>Farm and forest goods</source>
        <translation>สินค้าเกษตรและป่าไม้</translation>
    </message>
    <message>
        <source>Ingredients</source>
        <translation>ส่วนประกอบ</translation>
    </message>
    <message>
        <source>Label in Chinese (China)</source>
        <translation>ฉลากภาษาจีน (จีน)</translation>
    </message>
    <message>
        <source>Label in Vietnamese (Vietnam)</source>
        <translation>ฉลากภาษาเวียดนาม (เวียดนาม)</translation>
    </message>
    <message>
        <source>Label in Lao (Laos)</source>
        <translation>ฉลากภาษาลาว (ลาว)</translation>
    </message>
    <message>
        <source>Label in Khmer (Cambodia)</source>
        <translation>ฉลากภาษาเขมร (กัมพูชา)</translation>
    </message>
    <message>
        <source>Label in Burmese (Myanmar)</source>
        <translation>ฉลากภาษาพม่า (เมียนมา)</translation>
    </message>
    <message>
        <source>Dangerous goods and batteries</source>
        <translation>สินค้าอันตรายและแบตเตอรี่</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>ภาษาอังกฤษ</translation>
    </message>
    <message>
        <source>In Thai</source>
        <translation>ภาษาไทย</translation>
    </message>
    <message>
        <source>Shelf life</source>
        <translation>อายุการเก็บ</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>อุณหภูมิ</translation>
    </message>
    <message>
        <source>Botanical name</source>
        <translation>ชื่อพฤกษศาสตร์</translation>
    </message>
    <message>
        <source>GACC (China)</source>
        <translation>GACC (จีน)</translation>
    </message>
    <message>
        <source>Thai FDA, food</source>
        <translation>อย. อาหาร</translation>
    </message>
    <message>
        <source>Thai FDA, cosmetic</source>
        <translation>อย. เครื่องสำอาง</translation>
    </message>
    <message>
        <source>Lao FDD, food</source>
        <translation>FDD ลาว อาหาร</translation>
    </message>
    <message>
        <source>Cambodia, cosmetic</source>
        <translation>กัมพูชา เครื่องสำอาง</translation>
    </message>
    <message>
        <source>Packing house (DOA)</source>
        <translation>โรงคัดบรรจุ (DOA)</translation>
    </message>
    <message>
        <source>Orchard (GAP)</source>
        <translation>สวน (GAP)</translation>
    </message>
    <message>
        <source>Code in Thailand</source>
        <translation>พิกัดไทย</translation>
    </message>
    <message>
        <source>Code in China</source>
        <translation>พิกัดจีน</translation>
    </message>
    <message>
        <source>Code in Laos</source>
        <translation>พิกัดลาว</translation>
    </message>
    <message>
        <source>Code in Cambodia</source>
        <translation>พิกัดกัมพูชา</translation>
    </message>
    <message>
        <source>Code in Myanmar</source>
        <translation>พิกัดเมียนมา</translation>
    </message>
    <message>
        <source>Code in Vietnam</source>
        <translation>พิกัดเวียดนาม</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>สารก่อภูมิแพ้</translation>
    </message>
    <message>
        <source>How to store</source>
        <translation>วิธีเก็บรักษา</translation>
    </message>
    <message>
        <source>How to use</source>
        <translation>วิธีใช้</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>ประเภทอันตราย</translation>
    </message>
    <message>
        <source>Packing group</source>
        <translation>กลุ่มการบรรจุ</translation>
    </message>
    <message>
        <source>Proper shipping name</source>
        <translation>ชื่อที่ถูกต้องในการขนส่ง</translation>
    </message>
    <message>
        <source>Packing instruction</source>
        <translation>ข้อกำหนดการบรรจุ</translation>
    </message>
    <message>
        <source>Energy of a battery</source>
        <translation>พลังงานแบตเตอรี่</translation>
    </message>
    <message>
        <source>Lithium content</source>
        <translation>ปริมาณลิเทียม</translation>
    </message>
    <message>
        <source>UN 38.3 test summary</source>
        <translation>สรุปผลทดสอบ UN 38.3</translation>
    </message>
    <message>
        <source>As this country&apos;s tariff writes it, behind the six figures of the HS code.</source>
        <translation>ตามพิกัดของประเทศนั้น ต่อจากพิกัด HS หกหลัก</translation>
    </message>
    <message>
        <source>8 figures of AHTN; 11 with the statistical code.</source>
        <translation>AHTN 8 หลัก หรือ 11 หลักเมื่อรวมรหัสสถิติ</translation>
    </message>
    <message>
        <source>8, 10 or 13 figures, as the Chinese importer declares it.</source>
        <translation>8, 10 หรือ 13 หลัก ตามที่ผู้นำเข้าจีนสำแดง</translation>
    </message>
    <message>
        <source>13 figures on the pack, as in 10-1-12345-5-0001.</source>
        <translation>ตัวเลข 13 หลักบนบรรจุภัณฑ์ เช่น 10-1-12345-5-0001</translation>
    </message>
    <message>
        <source>13 figures of the notification, as in 10-1-6500012345.</source>
        <translation>ตัวเลข 13 หลักในใบรับจดแจ้ง เช่น 10-1-6500012345</translation>
    </message>
    <message>
        <source>Laos wants this number printed on the pack of food.</source>
        <translation>ลาวกำหนดให้พิมพ์เลขนี้บนบรรจุภัณฑ์อาหาร</translation>
    </message>
    <message>
        <source>Must equal China Customs&apos; list letter by letter.</source>
        <translation>ต้องตรงกับรายชื่อของศุลกากรจีนทุกตัวอักษร</translation>
    </message>
    <message>
        <source>Number of the maker&apos;s test summary for the battery.</source>
        <translation>เลขที่สรุปผลทดสอบแบตเตอรี่จากผู้ผลิต</translation>
    </message>
    <message>
        <source>Province code</source>
        <translation>รหัสจังหวัด</translation>
    </message>
    <message>
        <source>Name ({language})</source>
        <translation>ชื่อ ({language})</translation>
    </message>
    <message>
        <source>{field} ({language})</source>
        <translation>{field} ({language})</translation>
    </message>
    <message>
        <source>Your own number of the product. Shipments and imports find it by this.</source>
        <translation>รหัสของคุณเอง การส่งและการนำเข้าใช้รหัสนี้หาสินค้า</translation>
    </message>
    <message>
        <source>The number under the barcode: 8, 12, 13 or 14 figures with a check digit.</source>
        <translation>ตัวเลขใต้บาร์โค้ด: 8, 12, 13 หรือ 14 หลัก มีเลขตรวจสอบ</translation>
    </message>
    <message>
        <source>6 to 12 figures. Customs reads duty and rules from it.</source>
        <translation>6 ถึง 12 หลัก ศุลกากรใช้กำหนดอากรและกฎ</translation>
    </message>
    <message>
        <source>Where the goods were grown or made, not where they are sold.</source>
        <translation>ประเทศที่ปลูกหรือผลิตสินค้า ไม่ใช่ที่ขาย</translation>
    </message>
    <message>
        <source>One unit without any packing, in kilograms.</source>
        <translation>หนึ่งหน่วยไม่รวมบรรจุภัณฑ์ เป็นกิโลกรัม</translation>
    </message>
    <message>
        <source>One unit with its own packing, in kilograms.</source>
        <translation>หนึ่งหน่วยรวมบรรจุภัณฑ์ เป็นกิโลกรัม</translation>
    </message>
    <message>
        <source>Packing divides a shipment into cartons by this number.</source>
        <translation>การบรรจุแบ่งสินค้าลงกล่องตามจำนวนนี้</translation>
    </message>
    <message>
        <source>The maker&apos;s registration with Chinese customs, for food.</source>
        <translation>ทะเบียนผู้ผลิตอาหารกับศุลกากรจีน</translation>
    </message>
    <message>
        <source>Only for dangerous goods: four figures.</source>
        <translation>เฉพาะสินค้าอันตราย: สี่หลัก</translation>
    </message>
    <message>
        <source>Not cooled</source>
        <translation>อุณหภูมิปกติ</translation>
    </message>
    <message>
        <source>Chilled</source>
        <translation>แช่เย็น</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>แช่แข็ง</translation>
    </message>
    <message>
        <source>Controlled</source>
        <translation>ควบคุมอุณหภูมิ</translation>
    </message>
    <message>
        <source>Nutrition table (China, Vietnam)</source>
        <translation>ตารางโภชนาการ (จีน เวียดนาม)</translation>
    </message>
    <message>
        <source>Figures are of</source>
        <translation>ค่าต่อ</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>พลังงาน</translation>
    </message>
    <message>
        <source>Protein</source>
        <translation>โปรตีน</translation>
    </message>
    <message>
        <source>Fat</source>
        <translation>ไขมัน</translation>
    </message>
    <message>
        <source>Saturated fat</source>
        <translation>ไขมันอิ่มตัว</translation>
    </message>
    <message>
        <source>Carbohydrate</source>
        <translation>คาร์โบไฮเดรต</translation>
    </message>
    <message>
        <source>Sugars</source>
        <translation>น้ำตาล</translation>
    </message>
    <message>
        <source>Sodium</source>
        <translation>โซเดียม</translation>
    </message>
    <message>
        <source>100 g where nothing is chosen; 100 ml for drinks.</source>
        <translation>ไม่เลือกคือ 100 กรัม เครื่องดื่มใช้ 100 มล.</translation>
    </message>
    <message>
        <source>From a laboratory report or a calculation. 1 kcal is 4.184 kJ.</source>
        <translation>จากรายงานห้องปฏิบัติการหรือการคำนวณ 1 กิโลแคลอรีเท่ากับ 4.184 กิโลจูล</translation>
    </message>
</context>
<context>
    <name>ProgramDesk</name>
    <message>
        <source>About ShipDesk: version, new versions, licences</source>
        <translation>เกี่ยวกับ ShipDesk: เวอร์ชัน เวอร์ชันใหม่ สัญญาอนุญาต</translation>
    </message>
</context>
<context>
    <name>RatesDialog</name>
    <message>
        <source>Exchange rates</source>
        <translation>อัตราแลกเปลี่ยน</translation>
    </message>
    <message>
        <source>Add the rate</source>
        <translation>เพิ่มอัตรา</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>นำเข้าไฟล์…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Importing exchange rates</source>
        <translation>กำลังนำเข้าอัตราแลกเปลี่ยน</translation>
    </message>
    <message>
        <source>From</source>
        <translation>จาก</translation>
    </message>
    <message>
        <source>To</source>
        <translation>เป็น</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>อัตรา</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>วันที่</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>แหล่งที่มา</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;All files (*)</source>
        <translation>ตาราง (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;ทุกไฟล์ (*)</translation>
    </message>
    <message>
        <source>Import exchange rates</source>
        <translation>นำเข้าอัตราแลกเปลี่ยน</translation>
    </message>
    <message>
        <source>{rows} rows read: {added} new, {changed} changed, {unchanged} as before.</source>
        <translation>อ่าน {rows} แถว: ใหม่ {added} แก้ไข {changed} เหมือนเดิม {unchanged}</translation>
    </message>
    <message>
        <source>Row {row}, {column}: {reason}</source>
        <translation>แถว {row} คอลัมน์ {column}: {reason}</translation>
    </message>
    <message>
        <source>Kept: 1 {start} = {rate} {end}</source>
        <translation>บันทึกแล้ว: 1 {start} = {rate} {end}</translation>
    </message>
    <message>
        <source>Rates that you entered or imported, each with its date and source. A shipment takes the newest one not after its departure. A file needs the columns from, to, rate, date, source.</source>
        <translation>อัตราที่คุณใส่หรือนำเข้า พร้อมวันที่และแหล่งที่มา สินค้าแต่ละครั้งใช้อัตราล่าสุดที่ไม่เกินวันออกเดินทาง ไฟล์ต้องมีคอลัมน์ from, to, rate, date, source</translation>
    </message>
</context>
<context>
    <name>RatesOfShipment</name>
    <message>
        <source>Taking exchange rates</source>
        <translation>กำลังใช้อัตราแลกเปลี่ยน</translation>
    </message>
    <message>
        <source>Take from the desk&apos;s table</source>
        <translation>ใช้จากตารางของโต๊ะทำงาน</translation>
    </message>
    <message>
        <source>Exchange rates…</source>
        <translation>อัตราแลกเปลี่ยน…</translation>
    </message>
    <message>
        <source>Taken: {rate}</source>
        <translation>ใช้อัตรา: {rate}</translation>
    </message>
    <message>
        <source>The desk&apos;s table has no rate between {start} and {end} up to {day}.</source>
        <translation>ตารางไม่มีอัตราระหว่าง {start} กับ {end} ถึง {day}</translation>
    </message>
    <message>
        <source>Every rate that this shipment needs is written down.</source>
        <translation>มีอัตราที่ต้องใช้ครบแล้ว</translation>
    </message>
    <message>
        <source>From</source>
        <translation>จาก</translation>
    </message>
    <message>
        <source>To</source>
        <translation>เป็น</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>อัตรา</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>วันที่</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>แหล่งที่มา</translation>
    </message>
</context>
<context>
    <name>ReadOnlyBanner</name>
    <message>
        <source>ONLY TO LOOK AT: nothing can be changed or sent here. Close ShipDesk and start it again to work.</source>
        <translation>ดูได้อย่างเดียว: แก้ไขหรือส่งอะไรจากที่นี่ไม่ได้ หากต้องการทำงาน โปรดปิด ShipDesk แล้วเปิดใหม่</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Thai (Windows-874, TIS-620)</source>
        <translation>ไทย (Windows-874, TIS-620)</translation>
    </message>
    <message>
        <source>Chinese, simplified (GB18030)</source>
        <translation>จีนตัวย่อ (GB18030)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>จีนตัวเต็ม (Big5)</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>ยุโรปตะวันตก (Windows-1252)</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>จุลภาค ,</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>อัฒภาค ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>แท็บ</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>ขีดตั้ง |</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>รหัสอักขระ</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>ตัวคั่น</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>แผ่นงาน</translation>
    </message>
    <message>
        <source>Numbers are written</source>
        <translation>รูปแบบตัวเลข</translation>
    </message>
    <message>
        <source>Headers stand in row</source>
        <translation>หัวตารางอยู่ที่แถว</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>รหัสอักขระ (&amp;E)</translation>
    </message>
    <message>
        <source>Se&amp;parator</source>
        <translation>ตัวคั่น (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Worksheet</source>
        <translation>แผ่นงาน (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Headers in row</source>
        <translation>หัวตารางที่แถว (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Numbers are written</source>
        <translation>รูปแบบตัวเลข (&amp;N)</translation>
    </message>
    <message>
        <source>As the cells tell</source>
        <translation>ตามที่พบในเซลล์</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Let it pass</source>
        <translation>ให้ผ่าน</translation>
    </message>
    <message>
        <source>Let {rule} pass?</source>
        <translation>ให้ {rule} ผ่านหรือไม่</translation>
    </message>
    <message>
        <source>It holds until a value of this finding changes. Your name and the reason are kept.</source>
        <translation>มีผลจนกว่าค่าในข้อนี้จะเปลี่ยน ระบบเก็บชื่อคุณและเหตุผลไว้</translation>
    </message>
    <message>
        <source>Whom you asked, and what was answered</source>
        <translation>ถามใคร และได้คำตอบว่าอย่างไร</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;เหตุผล</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>เหตุผล</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>Received paper</source>
        <translation>เอกสารที่ได้รับ</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>เลือก…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Add the paper</source>
        <translation>เพิ่มเอกสาร</translation>
    </message>
    <message>
        <source>PDF and pictures ({kinds})</source>
        <translation>PDF และรูปภาพ ({kinds})</translation>
    </message>
    <message>
        <source>Choose the paper</source>
        <translation>เลือกเอกสาร</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ไฟล์</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>เอกสาร</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>เลขที่</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>เรื่อง</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>ผู้ออก</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>ล็อต</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>วันที่ออก</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>ใช้ได้ถึง</translation>
    </message>
    <message>
        <source>What it states</source>
        <translation>สิ่งที่เอกสารระบุ</translation>
    </message>
    <message>
        <source>Numbers and names as they stand on the paper; the check holds them against the shipment.</source>
        <translation>ตัวเลขและชื่อตามที่อยู่ในเอกสาร ระบบตรวจจะเทียบกับข้อมูลการส่ง</translation>
    </message>
    <message>
        <source>Add a received paper</source>
        <translation>เพิ่มเอกสารที่ได้รับ</translation>
    </message>
</context>
<context>
    <name>Received</name>
    <message>
        <source>Paper</source>
        <translation>เอกสาร</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>เลขที่</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>เรื่อง</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>วันที่ออก</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>ใช้ได้ถึง</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>ผู้ออก</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>ล็อต</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ไฟล์</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>เก็บไว้แล้ว</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>ไม่มีไฟล์</translation>
    </message>
    <message>
        <source>Says: {what}</source>
        <translation>ระบุ: {what}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>รายการ</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>ระบุว่า</translation>
    </message>
</context>
<context>
    <name>ReceivedPapers</name>
    <message>
        <source>Keeping the paper</source>
        <translation>กำลังเก็บเอกสาร</translation>
    </message>
    <message>
        <source>Opening the paper</source>
        <translation>กำลังเปิดเอกสาร</translation>
    </message>
    <message>
        <source>Taking the paper away</source>
        <translation>กำลังนำเอกสารออก</translation>
    </message>
    <message>
        <source>Received papers</source>
        <translation>เอกสารที่ได้รับ</translation>
    </message>
    <message>
        <source>Add a received paper…</source>
        <translation>เพิ่มเอกสารที่ได้รับ…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>เปิด</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>นำออก</translation>
    </message>
    <message>
        <source>Note a paper without its file</source>
        <translation>จดเอกสารที่ยังไม่มีไฟล์</translation>
    </message>
</context>
<context>
    <name>ReferenceDialog</name>
    <message>
        <source>Copy as new</source>
        <translation>คัดลอกเป็นใหม่</translation>
    </message>
    <message>
        <source>Copy {reference} as a new shipment</source>
        <translation>คัดลอก {reference} เป็นการส่งใหม่</translation>
    </message>
    <message>
        <source>Goods, parties and terms are copied. Numbers, dates and lots start empty.</source>
        <translation>คัดลอกสินค้า คู่ค้า และเงื่อนไข ส่วนเลขที่ วันที่ และล็อตจะว่างไว้</translation>
    </message>
    <message>
        <source>&amp;Reference of the new shipment</source>
        <translation>เ&amp;ลขอ้างอิงของการส่งใหม่</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>คัดลอก</translation>
    </message>
</context>
<context>
    <name>RejectionDialog</name>
    <message>
        <source>Record a rejection</source>
        <translation>บันทึกการตีกลับ</translation>
    </message>
    <message>
        <source>{reference} was turned back</source>
        <translation>{reference} ถูกตีกลับ</translation>
    </message>
    <message>
        <source>The next shipment of the same goods by the same gate to the same country shows this reason.</source>
        <translation>ครั้งต่อไปที่ส่งสินค้าเดียวกันผ่านด่านเดียวกันไปประเทศเดียวกัน จะแสดงเหตุผลนี้</translation>
    </message>
    <message>
        <source>The gate of entry</source>
        <translation>ด่านขาเข้า</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>บันทึก</translation>
    </message>
    <message>
        <source>Choose at least one line of goods.</source>
        <translation>เลือกสินค้าอย่างน้อยหนึ่งรายการ</translation>
    </message>
    <message>
        <source>What the border &amp;said</source>
        <translation>ด่าน&amp;แจ้งว่าอย่างไร</translation>
    </message>
    <message>
        <source>&amp;Goods that were turned back</source>
        <translation>&amp;สินค้าที่ถูกตีกลับ</translation>
    </message>
    <message>
        <source>G&amp;ate, where it was another than planned</source>
        <translation>&amp;ด่าน ถ้าไม่ใช่ด่านที่วางแผนไว้</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;วันที่</translation>
    </message>
</context>
<context>
    <name>RejectionsDialog</name>
    <message>
        <source>Recorded rejections</source>
        <translation>บันทึกการตีกลับ</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>ลบบันทึกนี้</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Nothing was turned back yet.</source>
        <translation>ยังไม่มีสินค้าที่ถูกตีกลับ</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>For whoever helps</source>
        <translation>สำหรับผู้ช่วยเหลือ</translation>
    </message>
    <message>
        <source>ShipDesk sends nothing by itself. Tokens, passwords, e-mail addresses, telephone and tax numbers are taken out; read what is left before you send it to somebody.</source>
        <translation>ShipDesk ไม่ส่งอะไรเอง โทเค็น รหัสผ่าน อีเมล หมายเลขโทรศัพท์ และเลขประจำตัวผู้เสียภาษีถูกตัดออกแล้ว โปรดอ่านส่วนที่เหลือก่อนส่งให้ใคร</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>รายงาน</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>&amp;คัดลอกรายงาน</translation>
    </message>
    <message>
        <source>&amp;Save a support file…</source>
        <translation>&amp;บันทึกไฟล์สนับสนุน…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>คัดลอกรายงานแล้ว</translation>
    </message>
    <message>
        <source>Support file</source>
        <translation>ไฟล์สนับสนุน</translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation>กำลังรวบรวม</translation>
    </message>
    <message>
        <source>{file} is written. Look into it before you send it.</source>
        <translation>เขียน {file} แล้ว โปรดเปิดดูก่อนส่ง</translation>
    </message>
    <message>
        <source>Which report</source>
        <translation>รายงานฉบับใด</translation>
    </message>
</context>
<context>
    <name>RescueDialog</name>
    <message>
        <source>The desk can&apos;t be opened</source>
        <translation>เปิดโต๊ะงานไม่ได้</translation>
    </message>
    <message>
        <source>Whatever you choose, the file as it is now is kept beside the new one.</source>
        <translation>ไม่ว่าเลือกทางใด ไฟล์ปัจจุบันจะถูกเก็บไว้ข้างไฟล์ใหม่</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>ข้อมูลสำรอง</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>โฟลเดอร์ที่มีข้อมูลสำรอง</translation>
    </message>
    <message>
        <source>There is no backup in this desk&apos;s folder.</source>
        <translation>ไม่มีข้อมูลสำรองในโฟลเดอร์ของโต๊ะงานนี้</translation>
    </message>
    <message>
        <source>&amp;Go back to this backup</source>
        <translation>&amp;กู้คืนจากข้อมูลสำรองนี้</translation>
    </message>
    <message>
        <source>&amp;Save what can be read</source>
        <translation>&amp;เก็บเท่าที่อ่านได้</translation>
    </message>
    <message>
        <source>Only &amp;look at this backup</source>
        <translation>&amp;ดูข้อมูลสำรองนี้อย่างเดียว</translation>
    </message>
    <message>
        <source>&amp;Other folder…</source>
        <translation>&amp;โฟลเดอร์อื่น…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>รายละเอียด</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>The desk is back, without some files</source>
        <translation>โต๊ะงานกลับมาแล้ว แต่ขาดบางไฟล์</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>เปิดโต๊ะงาน</translation>
    </message>
</context>
<context>
    <name>RestOfList</name>
    <message>
        <source>Here are {count} of {total}: the newest, and all that are not finished. Search looks at all.</source>
        <translation>แสดง {count} จาก {total} รายการ: รายการล่าสุดและทุกรายการที่ยังไม่เสร็จ การค้นหาจะดูทุกรายการ</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Go back to a backup</source>
        <translation>กู้คืนจากข้อมูลสำรอง</translation>
    </message>
    <message>
        <source>Go back to {moment}?</source>
        <translation>กู้คืนไปเมื่อ {moment} หรือไม่</translation>
    </message>
    <message>
        <source>Looking at what would be lost…</source>
        <translation>กำลังดูว่าอะไรจะหายไป…</translation>
    </message>
    <message>
        <source>The desk as it is now is backed up first, so you can come back to it. Numbers of cartons that were used stay used. Nothing is sent to the hub until you have looked at the outbox.</source>
        <translation>โต๊ะงานปัจจุบันจะถูกสำรองก่อน คุณจึงกลับมาได้ หมายเลขกล่องที่ใช้แล้วจะไม่ถูกใช้ซ้ำ และจะไม่ส่งอะไรไปยังศูนย์จนกว่าคุณจะตรวจกล่องขาออก</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>ไม่กู้คืน</translation>
    </message>
    <message>
        <source>Go &amp;back</source>
        <translation>กู้&amp;คืน</translation>
    </message>
    <message>
        <source>Nothing would be lost.</source>
        <translation>ไม่มีอะไรหายไป</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>Importing</source>
        <translation>กำลังนำเข้า</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>บันทึกแถวที่ไม่ผ่าน</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>กำลังนำเข้า {file}</translation>
    </message>
    <message>
        <source>Done; rows that stayed out: {count}</source>
        <translation>เสร็จแล้ว มีแถวที่ไม่ผ่าน {count} แถว</translation>
    </message>
    <message>
        <source>In the catalog “{catalog}”: {added} new, {changed} changed, {unchanged} unchanged.</source>
        <translation>ในแคตตาล็อก “{catalog}”: ใหม่ {added} เปลี่ยน {changed} เหมือนเดิม {unchanged}</translation>
    </message>
    <message>
        <source>Save the rejected rows, mend them in a spreadsheet program and import that file.</source>
        <translation>บันทึกแถวที่ไม่ผ่าน แก้ไขในโปรแกรมตาราง แล้วนำเข้าไฟล์นั้น</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>ไม่ได้นำเข้าอะไร</translation>
    </message>
    <message>
        <source>The catalog is as it was before.</source>
        <translation>แคตตาล็อกยังเหมือนเดิม</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>ตาราง (*.csv)</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>กำลังบันทึก</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>เปิดโฟลเดอร์</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>บันทึกเป็น {file} แล้ว</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>ย้อนการนำเข้านี้</translation>
    </message>
    <message>
        <source>Done; every row could be read</source>
        <translation>เสร็จแล้ว อ่านได้ทุกแถว</translation>
    </message>
    <message>
        <source>Left out as you wished: {count}.</source>
        <translation>เว้นไว้ตามที่เลือก: {count}</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>กำลังย้อนกลับ</translation>
    </message>
    <message>
        <source>The import was taken back</source>
        <translation>ย้อนการนำเข้าแล้ว</translation>
    </message>
    <message>
        <source>Products that are as before: {count}.</source>
        <translation>สินค้าที่กลับเป็นเหมือนเดิม: {count}</translation>
    </message>
</context>
<context>
    <name>RolesField</name>
    <message>
        <source>Exporter</source>
        <translation>ผู้ส่งออก</translation>
    </message>
    <message>
        <source>Consignee</source>
        <translation>ผู้รับ</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>ผู้ซื้อ</translation>
    </message>
    <message>
        <source>Notify party</source>
        <translation>ผู้รับแจ้ง</translation>
    </message>
    <message>
        <source>Importer of record</source>
        <translation>ผู้นำเข้าตามทะเบียน</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>ผู้ผลิต</translation>
    </message>
    <message>
        <source>Customs broker</source>
        <translation>ตัวแทนออกของ</translation>
    </message>
</context>
<context>
    <name>RouteChoices</name>
    <message>
        <source>Route</source>
        <translation>เส้นทาง</translation>
    </message>
    <message>
        <source>May it go</source>
        <translation>ไปได้ไหม</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>จำนวนวัน</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>ค่าระวาง</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>ผ่านประเทศ</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>ไปไม่ได้</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>เลือกไว้</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>ควรตรวจดู</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>ไปได้</translation>
    </message>
    <message>
        <source>{range}, ours {days} ({sample})</source>
        <translation>{range} ของเรา {days} ({sample})</translation>
    </message>
    <message>
        <source>about {amount}</source>
        <translation>ราว {amount}</translation>
    </message>
    <message>
        <source>For the transit: {papers}.</source>
        <translation>เอกสารผ่านแดน: {papers}</translation>
    </message>
    <message>
        <source>Transshipment: {words}.</source>
        <translation>จุดเปลี่ยนถ่าย: {words}</translation>
    </message>
    <message>
        <source>Days: {source}</source>
        <translation>ที่มาของจำนวนวัน: {source}</translation>
    </message>
    <message>
        <source>Our own {sample} shipments took {least} to {most} days, the middle one {days}.</source>
        <translation>สินค้าของเรา {sample} เที่ยวใช้ {least} ถึง {most} วัน ค่ากลาง {days} วัน</translation>
    </message>
    <message>
        <source>Our own shipments came {days} days after plan (of {sample}).</source>
        <translation>สินค้าของเราถึงช้ากว่าแผน {days} วัน (จาก {sample} เที่ยว)</translation>
    </message>
</context>
<context>
    <name>RouteDays</name>
    <message>
        <source>At the latest</source>
        <translation>ภายในวันที่</translation>
    </message>
    <message>
        <source>What</source>
        <translation>เรื่อง</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>เพราะ</translation>
    </message>
    <message>
        <source>Earlier because of {holiday}.</source>
        <translation>เร็วขึ้นเพราะ{holiday}</translation>
    </message>
    <message>
        <source>Not before {day}.</source>
        <translation>ไม่ก่อนวันที่ {day}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>แหล่งข้อมูล: {source}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>ตั้งแต่</translation>
    </message>
    <message>
        <source>To</source>
        <translation>ถึง</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>ประเทศ</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>วันหยุด</translation>
    </message>
    <message>
        <source>For this shipment</source>
        <translation>ผลต่อสินค้านี้</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>ได้รับแล้ว</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>เลยกำหนด</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>ยังไม่ได้</translation>
    </message>
    <message>
        <source>On the day of departure</source>
        <translation>ตรงวันออก</translation>
    </message>
    <message>
        <source>On the days of arrival</source>
        <translation>ตรงวันถึง</translation>
    </message>
    <message>
        <source>While under way</source>
        <translation>ระหว่างทาง</translation>
    </message>
    <message>
        <source>Border slow</source>
        <translation>ด่านช้า</translation>
    </message>
    <message>
        <source>Offices shut</source>
        <translation>หน่วยงานปิด</translation>
    </message>
</context>
<context>
    <name>RouteDesk</name>
    <message>
        <source>Use this route</source>
        <translation>ใช้เส้นทางนี้</translation>
    </message>
    <message>
        <source>Notices about gates</source>
        <translation>ประกาศเรื่องด่าน</translation>
    </message>
    <message>
        <source>No route is chosen.</source>
        <translation>ยังไม่ได้เลือกเส้นทาง</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>ยังไม่มีข้อมูล</translation>
    </message>
    <message>
        <source>Choose a consignee in China, Laos, Cambodia, Myanmar or Vietnam.</source>
        <translation>เลือกผู้รับในจีน ลาว กัมพูชา เมียนมา หรือเวียดนาม</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>เปรียบเทียบ</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>แผนที่</translation>
    </message>
    <message>
        <source>Latest days</source>
        <translation>กำหนดเอกสาร</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>วันหยุด</translation>
    </message>
    <message>
        <source>About the chosen row</source>
        <translation>เกี่ยวกับแถวที่เลือก</translation>
    </message>
</context>
<context>
    <name>RouteList</name>
    <message>
        <source>(to verify)</source>
        <translation>(ต้องตรวจสอบ)</translation>
    </message>
</context>
<context>
    <name>RouteMap</name>
    <message>
        <source>Map of the ways</source>
        <translation>แผนที่เส้นทาง</translation>
    </message>
    <message>
        <source>Closed gate</source>
        <translation>ด่านปิด</translation>
    </message>
    <message>
        <source>No route is chosen.</source>
        <translation>ยังไม่ได้เลือกเส้นทาง</translation>
    </message>
    <message>
        <source>{way}. Closed: {gates}</source>
        <translation>{way} ด่านที่ปิด: {gates}</translation>
    </message>
</context>
<context>
    <name>RouteNotices</name>
    <message>
        <source>What</source>
        <translation>เรื่อง</translation>
    </message>
    <message>
        <source>About</source>
        <translation>เกี่ยวกับ</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>วันแรก</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>วันสุดท้าย</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>สินค้า</translation>
    </message>
    <message>
        <source>First figures of HS codes or classes, with commas: 0810, cereals.</source>
        <translation>เลขต้นพิกัดหรือประเภทสินค้า คั่นด้วยจุลภาค เช่น 0810, cereals</translation>
    </message>
    <message>
        <source>Who told you</source>
        <translation>ใครแจ้ง</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>หมายเหตุ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>เปิด</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Only these goods</source>
        <translation>เฉพาะสินค้าเหล่านี้</translation>
    </message>
    <message>
        <source>Not these goods</source>
        <translation>ห้ามสินค้าเหล่านี้</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>ของเราเอง</translation>
    </message>
    <message>
        <source>From the program</source>
        <translation>มากับโปรแกรม</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>ช่วงวัน</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>แหล่งข้อมูล</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>ของใคร</translation>
    </message>
</context>
<context>
    <name>RouteNoticesDialog</name>
    <message>
        <source>No notices</source>
        <translation>ไม่มีประกาศ</translation>
    </message>
    <message>
        <source>Add what you hear of a gate.</source>
        <translation>เพิ่มสิ่งที่ได้ยินเกี่ยวกับด่าน</translation>
    </message>
    <message>
        <source>Notices about gates</source>
        <translation>ประกาศเรื่องด่าน</translation>
    </message>
    <message>
        <source>Your own notices go before those that came with the program. To lift a closure, add one that says the gate is open.</source>
        <translation>ประกาศของคุณใช้ก่อนประกาศที่มากับโปรแกรม ถ้าด่านเปิดแล้ว ให้เพิ่มประกาศว่าเปิด</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>ประกาศใหม่</translation>
    </message>
    <message>
        <source>Keep this notice</source>
        <translation>บันทึกประกาศ</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>ลบ</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>นำเข้าไฟล์</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิดหน้าต่าง</translation>
    </message>
    <message>
        <source>Notices (*.json *.toml)</source>
        <translation>ประกาศ (*.json *.toml)</translation>
    </message>
    <message>
        <source>The notice is kept.</source>
        <translation>เก็บประกาศแล้ว</translation>
    </message>
    <message>
        <source>The notice</source>
        <translation>ประกาศ</translation>
    </message>
</context>
<context>
    <name>RouteStep</name>
    <message>
        <source>Planned departure</source>
        <translation>กำหนดออก</translation>
    </message>
    <message>
        <source>Planned arrival</source>
        <translation>กำหนดถึง</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>เส้นทาง</translation>
    </message>
    <message>
        <source>Routes to {country}</source>
        <translation>เส้นทางไป{country}</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>เที่ยวออกเดินทาง</translation>
    </message>
    <message>
        <source>The hub’s departure it is booked for; the planned days follow. Without one it may join any.</source>
        <translation>เที่ยวของศูนย์ที่จะจอง วันที่วางแผนจะตามเที่ยวนี้ หากไม่เลือกจะไปกับเที่ยวใดก็ได้</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>ชุดกฎ</translation>
    </message>
    <message>
        <source>Rules {version}</source>
        <translation>ชุดกฎ {version}</translation>
    </message>
    <message>
        <source>Files of your own in the folder {folder} say only what differs: other limits and lists, a rule switched off or made milder with a reason. They count when ShipDesk is started the next time.</source>
        <translation>ไฟล์ของคุณเองในโฟลเดอร์ {folder} ใส่เฉพาะส่วนที่ต่าง เช่น ขีดจำกัดหรือรายการอื่น กฎที่ปิดหรือลดระดับพร้อมเหตุผล มีผลเมื่อเปิด ShipDesk ครั้งต่อไป</translation>
    </message>
    <message>
        <source>Copy the shipped files…</source>
        <translation>คัดลอกไฟล์ที่ติดมากับโปรแกรม…</translation>
    </message>
    <message>
        <source>Try my files</source>
        <translation>ลองไฟล์ของฉัน</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>เปิดโฟลเดอร์</translation>
    </message>
    <message>
        <source>Files saved: {count}.</source>
        <translation>บันทึกแล้ว {count} ไฟล์</translation>
    </message>
    <message>
        <source>Your files change nothing.</source>
        <translation>ไฟล์ของคุณไม่ได้เปลี่ยนอะไร</translation>
    </message>
    <message>
        <source>Copy the shipped files</source>
        <translation>คัดลอกไฟล์ที่ติดมากับโปรแกรม</translation>
    </message>
    <message>
        <source>Changed by your own files:
{changes}</source>
        <translation>แก้โดยไฟล์ของคุณ:
{changes}</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>กฎ</translation>
    </message>
    <message>
        <source>How grave</source>
        <translation>ระดับความสำคัญ</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>มีผล</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>แหล่งที่มา</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>ต้องตรวจสอบ</translation>
    </message>
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
        <source>yes</source>
        <translation>ใช่</translation>
    </message>
</context>
<context>
    <name>SalvageReport</name>
    <message>
        <source>What could be read is saved</source>
        <translation>บันทึกข้อมูลที่อ่านได้แล้ว</translation>
    </message>
    <message>
        <source>The damaged file is kept as {file}. Nothing is sent to the hub until you have looked at the outbox. Compare what matters with your papers.</source>
        <translation>ไฟล์ที่เสียหายยังเก็บไว้ในชื่อ {file} จะไม่ส่งอะไรไปยังศูนย์จนกว่าคุณจะตรวจกล่องขาออก โปรดเทียบข้อมูลสำคัญกับเอกสารของคุณ</translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation>&amp;เปิดโต๊ะงาน</translation>
    </message>
    <message>
        <source>Shipments: {count}</source>
        <translation>การส่ง: {count}</translation>
    </message>
    <message>
        <source>Parties: {count}</source>
        <translation>คู่ค้า: {count}</translation>
    </message>
    <message>
        <source>Issued papers and labels: {count}</source>
        <translation>เอกสารและฉลากที่ออกแล้ว: {count}</translation>
    </message>
    <message>
        <source>All entries together: {count}</source>
        <translation>รวมทุกรายการ: {count}</translation>
    </message>
    <message>
        <source>Nothing of it was lost.</source>
        <translation>ไม่มีข้อมูลสูญหาย</translation>
    </message>
    <message>
        <source>Found again although nothing led to them any more: {count} entries</source>
        <translation>ค้นพบรายการที่ไม่มีอะไรชี้ไปถึงแล้ว: {count} รายการ</translation>
    </message>
    <message>
        <source>Some of these may have been deleted or changed before. Look at these shipments: {names}</source>
        <translation>บางรายการอาจเคยถูกลบหรือแก้ไขไปแล้ว โปรดตรวจการส่งเหล่านี้: {names}</translation>
    </message>
    <message>
        <source>Left in the damaged file, since nobody can tell where they belong: {count} entries</source>
        <translation>เหลือไว้ในไฟล์ที่เสียหาย เพราะบอกไม่ได้ว่าเป็นของส่วนใด: {count} รายการ</translation>
    </message>
    <message>
        <source>What the damaged places held is lost: there is no backup that has it.</source>
        <translation>ข้อมูลในส่วนที่เสียหายสูญไป เพราะไม่มีข้อมูลสำรองที่เก็บไว้</translation>
    </message>
    <message>
        <source>The backup of {moment} has nothing that was not found.</source>
        <translation>ข้อมูลสำรองเมื่อ {moment} ไม่มีอะไรนอกเหนือจากที่พบแล้ว</translation>
    </message>
    <message>
        <source>Lost, and taken from the backup of {moment} as they were then: {count} entries</source>
        <translation>สูญหาย และนำมาจากข้อมูลสำรองเมื่อ {moment} ตามสภาพขณะนั้น: {count} รายการ</translation>
    </message>
    <message>
        <source>Lost, and taken from the backup of {moment} as they were then: {count} entries, with the shipments {names}</source>
        <translation>สูญหาย และนำมาจากข้อมูลสำรองเมื่อ {moment} ตามสภาพขณะนั้น: {count} รายการ รวมการส่ง {names}</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>Scan to verify</source>
        <translation>สแกนตรวจทาน</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Every package is scanned.</source>
        <translation>สแกนครบทุกหีบห่อแล้ว</translation>
    </message>
    <message>
        <source>{done} of {total} packages</source>
        <translation>{done} จาก {total} หีบห่อ</translation>
    </message>
    <message>
        <source>Still missing: {names}</source>
        <translation>ยังขาด: {names}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>รหัส</translation>
    </message>
    <message>
        <source>Scan a label, or type its 18 figures and press Enter</source>
        <translation>สแกนฉลาก หรือพิมพ์เลข 18 หลักแล้วกด Enter</translation>
    </message>
    <message>
        <source>Codes, the newest first</source>
        <translation>รหัส ล่าสุดก่อน</translation>
    </message>
    <message>
        <source>Packages scanned</source>
        <translation>หีบห่อที่สแกนแล้ว</translation>
    </message>
    <message>
        <source>Scan {shipment}</source>
        <translation>สแกน {shipment}</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search in the paper</source>
        <translation>ค้นหาในเอกสาร</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>ตำแหน่งก่อนหน้า</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>ตำแหน่งถัดไป</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>ปิดการค้นหา</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} จาก {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>ไม่พบ</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>การตั้งค่า</translation>
    </message>
    <message>
        <source>Changes count at once and are kept in this desk.</source>
        <translation>มีผลทันทีและเก็บไว้ในโต๊ะทำงานนี้</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>ภาษา</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>สี</translation>
    </message>
    <message>
        <source>Years in Thai</source>
        <translation>ปีในภาษาไทย</translation>
    </message>
    <message>
        <source>How years are shown on a Thai screen. Papers and the hub always get the common era.</source>
        <translation>รูปแบบปีบนหน้าจอภาษาไทย เอกสารและศูนย์ใช้ ค.ศ. เสมอ</translation>
    </message>
    <message>
        <source>GS1 company prefix</source>
        <translation>รหัสบริษัท GS1</translation>
    </message>
    <message>
        <source>6 to 12 figures from GS1 Thailand. Without it, carton numbers come from the hub.</source>
        <translation>ตัวเลข 6 ถึง 12 หลักจาก GS1 Thailand ถ้าไม่มี จะใช้เลขกล่องจากศูนย์</translation>
    </message>
    <message>
        <source>First figure of carton numbers</source>
        <translation>หลักแรกของเลขกล่อง</translation>
    </message>
    <message>
        <source>One figure, 0 to 9, before your GS1 prefix in every carton number (SSCC).</source>
        <translation>ตัวเลขหนึ่งหลัก 0 ถึง 9 หน้ารหัส GS1 ในเลขกล่อง (SSCC) ทุกเลข</translation>
    </message>
    <message>
        <source>This desk is for training</source>
        <translation>โต๊ะนี้ใช้ฝึกหัด</translation>
    </message>
    <message>
        <source>Every paper and label then carries the word TRAINING.</source>
        <translation>เอกสารและฉลากทุกใบจะมีคำว่า TRAINING</translation>
    </message>
    <message>
        <source>As the computer has them</source>
        <translation>ตามเครื่อง</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>สว่าง</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>มืด</translation>
    </message>
    <message>
        <source>Buddhist era (2569)</source>
        <translation>พ.ศ. (2569)</translation>
    </message>
    <message>
        <source>Common era (2026)</source>
        <translation>ค.ศ. (2026)</translation>
    </message>
    <message>
        <source>No</source>
        <translation>ไม่ใช่</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>ใช่</translation>
    </message>
    <message>
        <source>The hub…</source>
        <translation>ศูนย์…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>ข้อมูลสำรอง…</translation>
    </message>
    <message>
        <source>About ShipDesk…</source>
        <translation>เกี่ยวกับ ShipDesk…</translation>
    </message>
    <message>
        <source>Look for new versions once a day</source>
        <translation>ตรวจหาเวอร์ชันใหม่วันละครั้ง</translation>
    </message>
    <message>
        <source>Asks whether there is a new version and tells you; nothing is sent or installed.</source>
        <translation>ตรวจว่ามีเวอร์ชันใหม่หรือไม่แล้วแจ้งให้ทราบ ไม่ส่งข้อมูลและไม่ติดตั้งสิ่งใด</translation>
    </message>
</context>
<context>
    <name>ShipmentActs</name>
    <message>
        <source>Packing</source>
        <translation>กำลังบรรจุ</translation>
    </message>
    <message>
        <source>{reference}: {count} to put right</source>
        <translation>{reference}: ต้องแก้ {count} ข้อ</translation>
    </message>
    <message>
        <source>Nothing stands in the way: {names}.</source>
        <translation>ไม่มีอะไรติดขัด: {names}</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>กำลังตรวจสอบ</translation>
    </message>
    <message>
        <source>Making papers and labels</source>
        <translation>กำลังทำเอกสารและฉลาก</translation>
    </message>
    <message>
        <source>Book {reference}?</source>
        <translation>จอง {reference} หรือไม่</translation>
    </message>
    <message>
        <source>Book {count} shipments?</source>
        <translation>จอง {count} การส่งหรือไม่</translation>
    </message>
    <message>
        <source>The shipment goes to the hub. After that, goods and parties can’t be changed here.</source>
        <translation>การส่งจะถูกส่งไปยังศูนย์ หลังจากนั้นแก้สินค้าและคู่ค้าที่นี่ไม่ได้</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>จอง</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>กำลังจอง</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>กำลังยกเลิก</translation>
    </message>
    <message>
        <source>{reference} is packed: {count} packages.</source>
        <translation>บรรจุ {reference} แล้ว: {count} หีบห่อ</translation>
    </message>
    <message>
        <source>Papers and labels are ready: {names}.</source>
        <translation>เอกสารและฉลากพร้อมแล้ว: {names}</translation>
    </message>
    <message>
        <source>Open the papers</source>
        <translation>เปิดเอกสาร</translation>
    </message>
    <message>
        <source>{reference} is booked. Consignment number: {number}</source>
        <translation>จอง {reference} แล้ว เลขที่ฝากส่ง: {number}</translation>
    </message>
    <message>
        <source>{reference} is cancelled.</source>
        <translation>ยกเลิก {reference} แล้ว</translation>
    </message>
    <message>
        <source>The hub has been asked to cancel {reference}.</source>
        <translation>ขอให้ศูนย์ยกเลิก {reference} แล้ว</translation>
    </message>
    <message>
        <source>Done: {names}.</source>
        <translation>เสร็จแล้ว: {names}</translation>
    </message>
    <message>
        <source>Show findings</source>
        <translation>ดูสิ่งที่ตรวจพบ</translation>
    </message>
    <message>
        <source>Reopening</source>
        <translation>กำลังเปิดขึ้นใหม่</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>เลิกทำ</translation>
    </message>
    <message>
        <source>Open again: {names}.</source>
        <translation>เปิดขึ้นใหม่แล้ว: {names}</translation>
    </message>
</context>
<context>
    <name>ShipmentColumns</name>
    <message>
        <source>Reference</source>
        <translation>เลขอ้างอิง</translation>
    </message>
    <message>
        <source>To</source>
        <translation>ปลายทาง</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>เส้นทาง</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>ขั้นต่อไป</translation>
    </message>
    <message>
        <source>Departs</source>
        <translation>ออกเดินทาง</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>หีบห่อ</translation>
    </message>
    <message>
        <source>Gross kg</source>
        <translation>รวม กก.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>มูลค่า</translation>
    </message>
</context>
<context>
    <name>ShipmentPicker</name>
    <message>
        <source>Shipment</source>
        <translation>การส่ง</translation>
    </message>
    <message>
        <source>To</source>
        <translation>ปลายทาง</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>หีบห่อ</translation>
    </message>
    <message>
        <source>Gross kg</source>
        <translation>น้ำหนักรวม กก.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>มูลค่า</translation>
    </message>
    <message>
        <source>Shipments for this departure</source>
        <translation>การส่งของเที่ยวนี้</translation>
    </message>
</context>
<context>
    <name>ShipmentsPage</name>
    <message>
        <source>No shipment yet</source>
        <translation>ยังไม่มีการส่ง</translation>
    </message>
    <message>
        <source>A shipment takes its goods from your catalog and its buyer from your parties.</source>
        <translation>การส่งใช้สินค้าจากแคตตาล็อกและผู้ซื้อจากคู่ค้าของคุณ</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>การส่ง</translation>
    </message>
    <message>
        <source>Enter opens a shipment, Ctrl+Enter does its next step. Choose several to book them together.</source>
        <translation>กด Enter เพื่อเปิด กด Ctrl+Enter เพื่อทำขั้นต่อไป เลือกหลายรายการเพื่อจองพร้อมกัน</translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation>การส่งใหม่</translation>
    </message>
    <message>
        <source>Copy as new</source>
        <translation>คัดลอกเป็นใหม่</translation>
    </message>
    <message>
        <source>Open shipment</source>
        <translation>เปิดการส่ง</translation>
    </message>
    <message>
        <source>Do the next step</source>
        <translation>ทำขั้นต่อไป</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>บรรจุ</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>ตรวจสอบ</translation>
    </message>
    <message>
        <source>Make papers and labels</source>
        <translation>ทำเอกสารและฉลาก</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>จอง</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>ติดตาม</translation>
    </message>
    <message>
        <source>Cancel shipment</source>
        <translation>ยกเลิกการส่ง</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>ค้นในรายการนี้</translation>
    </message>
    <message>
        <source>More</source>
        <translation>เพิ่มเติม</translation>
    </message>
    <message>
        <source>Record a rejection…</source>
        <translation>บันทึกการตีกลับ…</translation>
    </message>
    <message>
        <source>Keep as template…</source>
        <translation>เก็บเป็นแม่แบบ…</translation>
    </message>
    <message>
        <source>Print labels…</source>
        <translation>พิมพ์ฉลาก…</translation>
    </message>
    <message>
        <source>Scan to verify…</source>
        <translation>สแกนตรวจทาน…</translation>
    </message>
    <message>
        <source>At the hub…</source>
        <translation>ที่ศูนย์…</translation>
    </message>
    <message>
        <source>Reopen shipment</source>
        <translation>เปิดการส่งขึ้นใหม่</translation>
    </message>
</context>
<context>
    <name>ShowReceived</name>
    <message>
        <source>Received paper</source>
        <translation>เอกสารที่ได้รับ</translation>
    </message>
</context>
<context>
    <name>SignInCode</name>
    <message>
        <source>Open the sign-in page</source>
        <translation>เปิดหน้าลงชื่อเข้าใช้</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>คัดลอกรหัส</translation>
    </message>
    <message>
        <source>Code for signing in: {code}</source>
        <translation>รหัสลงชื่อเข้าใช้: {code}</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split the shipment</source>
        <translation>แยกการส่ง</translation>
    </message>
    <message>
        <source>Which lines go on an invoice of their own?</source>
        <translation>รายการใดจะแยกไปอยู่ใบแจ้งหนี้อีกใบ</translation>
    </message>
    <message>
        <source>Charges, order numbers and the invoice number stay with {reference}.</source>
        <translation>ค่าใช้จ่าย เลขที่ใบสั่งซื้อ และเลขที่ใบแจ้งหนี้จะอยู่กับ {reference}</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>รายการ</translation>
    </message>
    <message>
        <source>&amp;Reference of the new shipment</source>
        <translation>เลขอ้างอิงของการส่งใหม่ (&amp;R)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>แยก</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;ภาษา</translation>
    </message>
    <message>
        <source>&amp;Years in Thai</source>
        <translation>ปีในหน้าจอภาษาไทย(&amp;Y)</translation>
    </message>
    <message>
        <source>It stands in the history and the print log. There is no password.</source>
        <translation>ชื่อนี้จะอยู่ในประวัติและบันทึกการพิมพ์ ไม่ต้องมีรหัสผ่าน</translation>
    </message>
    <message>
        <source>Welcome to your desk</source>
        <translation>ยินดีต้อนรับสู่โต๊ะของคุณ</translation>
    </message>
    <message>
        <source>Four short pages, and the first label is printed. Everything can be changed later in Settings.</source>
        <translation>สี่หน้าสั้น ๆ แล้วพิมพ์ฉลากแรกได้เลย ทุกอย่างเปลี่ยนทีหลังได้ในการตั้งค่า</translation>
    </message>
    <message>
        <source>if you like</source>
        <translation>ใส่หรือไม่ก็ได้</translation>
    </message>
    <message>
        <source>Only look around, with sample data</source>
        <translation>ขอดูรอบ ๆ ก่อน ด้วยข้อมูลตัวอย่าง</translation>
    </message>
    <message>
        <source>Buddhist era, พ.ศ. (2569)</source>
        <translation>พุทธศักราช พ.ศ. (2569)</translation>
    </message>
    <message>
        <source>Common era, ค.ศ. (2026)</source>
        <translation>คริสต์ศักราช ค.ศ. (2026)</translation>
    </message>
    <message>
        <source>I bring my desk from another computer…</source>
        <translation>นำโต๊ะของฉันมาจากคอมพิวเตอร์เครื่องอื่น…</translation>
    </message>
    <message>
        <source>Your na&amp;me</source>
        <translation>ชื่อของคุณ(&amp;M)</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>All</source>
        <translation>ทั้งหมด</translation>
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
    <name>StopWords</name>
    <message>
        <source>booking</source>
        <translation>การจอง</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>ฉลาก</translation>
    </message>
    <message>
        <source>manifest</source>
        <translation>บัญชีสินค้า</translation>
    </message>
</context>
<context>
    <name>TakingAway</name>
    <message>
        <source>{name} is taken away.</source>
        <translation>ลบ {name} ออกแล้ว</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>นำกลับคืน</translation>
    </message>
</context>
<context>
    <name>TaskCell</name>
    <message>
        <source>Cancel</source>
        <translation>ยกเลิก</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Keep as template</source>
        <translation>เก็บเป็นแม่แบบ</translation>
    </message>
    <message>
        <source>Keep {reference} as a template</source>
        <translation>เก็บ {reference} เป็นแม่แบบ</translation>
    </message>
    <message>
        <source>Goods, parties and terms are kept, not numbers, dates and lots. The same name replaces.</source>
        <translation>เก็บสินค้า คู่ค้า และเงื่อนไข ไม่เก็บเลขที่ วันที่ และล็อต ชื่อเดิมจะถูกแทนที่</translation>
    </message>
    <message>
        <source>&amp;Name of the template</source>
        <translation>ชื่อแม่แบบ(&amp;N)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>เก็บ</translation>
    </message>
</context>
<context>
    <name>TemplateKeeping</name>
    <message>
        <source>The template “{name}” is kept. “New shipment” offers it.</source>
        <translation>เก็บแม่แบบ “{name}” แล้ว เลือกใช้ได้ใน “การส่งใหม่”</translation>
    </message>
    <message>
        <source>Put the former one back</source>
        <translation>นำแม่แบบเดิมกลับมา</translation>
    </message>
</context>
<context>
    <name>TermsStep</name>
    <message>
        <source>Incoterm</source>
        <translation>Incoterm</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>ใช้กับ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>สถานที่</translation>
    </message>
    <message>
        <source>The place named after the term: Kunming, Yunnan, China.</source>
        <translation>สถานที่ที่ระบุหลังเงื่อนไข เช่น Kunming, Yunnan, China</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>สกุลเงิน</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>ค่าใช้จ่าย</translation>
    </message>
    <message>
        <source>Invoice total</source>
        <translation>ยอดใบกำกับสินค้า</translation>
    </message>
    <message>
        <source>Order references</source>
        <translation>เลขที่ใบสั่งซื้อ</translation>
    </message>
    <message>
        <source>Buyer’s purchases this year</source>
        <translation>ยอดซื้อของผู้ซื้อปีนี้</translation>
    </message>
    <message>
        <source>Cross-border e-commerce: what the buyer has bought in China this year, in yuan.</source>
        <translation>อีคอมเมิร์ซข้ามแดน: ยอดที่ผู้ซื้อซื้อในจีนปีนี้ เป็นหยวน</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>เงื่อนไข</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>เลขที่ใบกำกับสินค้า</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>วันที่ใบกำกับสินค้า</translation>
    </message>
    <message>
        <source>Invoice issued by</source>
        <translation>ผู้ออกใบกำกับสินค้า</translation>
    </message>
    <message>
        <source>Only where another company than the exporter invoices.</source>
        <translation>เฉพาะเมื่อบริษัทอื่นที่ไม่ใช่ผู้ส่งออกเป็นผู้ออกใบกำกับ</translation>
    </message>
    <message>
        <source>Country of the issuer</source>
        <translation>ประเทศของผู้ออก</translation>
    </message>
    <message>
        <source>Offer valid until</source>
        <translation>ใบเสนอราคาใช้ได้ถึง</translation>
    </message>
    <message>
        <source>Stands on the pro-forma invoice.</source>
        <translation>แสดงในใบแจ้งราคาสินค้า (Pro-forma)</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>เงื่อนไขการชำระเงิน</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>มัดจำ</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>ธนาคาร</translation>
    </message>
    <message>
        <source>SWIFT code</source>
        <translation>รหัส SWIFT</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>เลขที่บัญชี</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>ชื่อบัญชี</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>ผู้ลงนาม</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>ตำแหน่ง</translation>
    </message>
    <message>
        <source>Place of signing</source>
        <translation>สถานที่ลงนาม</translation>
    </message>
    <message>
        <source>Date of signing</source>
        <translation>วันที่ลงนาม</translation>
    </message>
    <message>
        <source>Who pays the transport and who bears the risk, by Incoterms 2020.</source>
        <translation>ใครจ่ายค่าขนส่งและใครรับความเสี่ยง ตาม Incoterms 2020</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>ค่าใช้จ่าย</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>จำนวนเงิน</translation>
    </message>
    <message>
        <source>In the prices?</source>
        <translation>รวมในราคาแล้ว?</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>เลขที่ใบสั่งซื้อ</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>วันที่สั่งซื้อ</translation>
    </message>
    <message>
        <source>As the term says</source>
        <translation>ตามเงื่อนไข</translation>
    </message>
    <message>
        <source>Yes, the prices contain it</source>
        <translation>รวมในราคาแล้ว</translation>
    </message>
    <message>
        <source>No, it comes on top</source>
        <translation>ไม่รวม คิดเพิ่ม</translation>
    </message>
    <message>
        <source>As the term says: contained</source>
        <translation>ตามเงื่อนไข: รวมแล้ว</translation>
    </message>
    <message>
        <source>As the term says: on top</source>
        <translation>ตามเงื่อนไข: เพิ่มต่างหาก</translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>Numbers for cartons</source>
        <translation>เลขกล่อง</translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>เปิดกล่องขาออก</translation>
    </message>
    <message>
        <source>{count} to put right</source>
        <translation>ต้องแก้ {count} ข้อ</translation>
    </message>
    <message>
        <source>was to leave {day}</source>
        <translation>ควรออกแล้วเมื่อ {day}</translation>
    </message>
    <message>
        <source>leaves {day}</source>
        <translation>ออก {day}</translation>
    </message>
    <message>
        <source>cut-off {at}</source>
        <translation>ปิดรับ {at}</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Settings</source>
        <translation>การตั้งค่า</translation>
    </message>
    <message>
        <source>Start with your products</source>
        <translation>เริ่มจากสินค้าของคุณ</translation>
    </message>
    <message>
        <source>Bring in your product list as a CSV file. Then make your first shipment.</source>
        <translation>นำเข้ารายการสินค้าจากไฟล์ CSV แล้วสร้างการส่งแรก</translation>
    </message>
    <message>
        <source>Who sends, and who receives?</source>
        <translation>ใครส่ง และใครรับ</translation>
    </message>
    <message>
        <source>Your products are here. Add your own company and your buyer next.</source>
        <translation>มีสินค้าแล้ว ต่อไปเพิ่มบริษัทของคุณและผู้ซื้อ</translation>
    </message>
    <message>
        <source>Make your first shipment</source>
        <translation>สร้างการส่งแรกของคุณ</translation>
    </message>
    <message>
        <source>Your products are here. Choose a buyer and a route, add goods, and see what is missing.</source>
        <translation>มีสินค้าแล้ว เลือกผู้ซื้อและเส้นทาง เพิ่มสินค้า แล้วดูว่ายังขาดอะไร</translation>
    </message>
    <message>
        <source>Nothing needs a hand</source>
        <translation>ไม่มีงานค้าง</translation>
    </message>
    <message>
        <source>Whatever is refused, unfinished, ready to book or leaving soon will stand here.</source>
        <translation>รายการที่ถูกปฏิเสธ ยังไม่เสร็จ พร้อมจอง หรือใกล้ออกเดินทางจะอยู่ที่นี่</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>วันนี้</translation>
    </message>
    <message>
        <source>What needs a hand now. The button of a line leads to the place where it is done.</source>
        <translation>งานที่ต้องทำตอนนี้ ปุ่มในแต่ละแถวพาไปยังที่ทำงานนั้น</translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation>การส่งใหม่</translation>
    </message>
    <message>
        <source>Bring in products</source>
        <translation>นำเข้าสินค้า</translation>
    </message>
    <message>
        <source>Add parties</source>
        <translation>เพิ่มคู่ค้า</translation>
    </message>
    <message>
        <source>The hub said no, or its answer is not known</source>
        <translation>ศูนย์ปฏิเสธ หรือยังไม่ทราบคำตอบ</translation>
    </message>
    <message>
        <source>Something must be put right</source>
        <translation>มีสิ่งที่ต้องแก้</translation>
    </message>
    <message>
        <source>Trouble on the way</source>
        <translation>มีปัญหาระหว่างทาง</translation>
    </message>
    <message>
        <source>Leaving within seven days</source>
        <translation>ออกเดินทางภายในเจ็ดวัน</translation>
    </message>
    <message>
        <source>Ready to book</source>
        <translation>พร้อมจอง</translation>
    </message>
    <message>
        <source>Papers and labels to print</source>
        <translation>เอกสารและฉลากที่ต้องพิมพ์</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>ร่าง</translation>
    </message>
    <message>
        <source>Manifests to close before the cut-off</source>
        <translation>บัญชีสินค้าที่ต้องปิดก่อนเวลาปิดรับ</translation>
    </message>
</context>
<context>
    <name>Tone</name>
    <message>
        <source>Note</source>
        <translation>ข้อมูล</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>เสร็จแล้ว</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>คำเตือน</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>หยุด</translation>
    </message>
</context>
<context>
    <name>TrackingColumns</name>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>การส่ง</translation>
    </message>
    <message>
        <source>Last news</source>
        <translation>ข่าวล่าสุด</translation>
    </message>
    <message>
        <source>What and where</source>
        <translation>อะไรและที่ไหน</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>ศุลกากร</translation>
    </message>
    <message>
        <source>To</source>
        <translation>ถึง</translation>
    </message>
</context>
<context>
    <name>TrackingPage</name>
    <message>
        <source>Other</source>
        <translation>อื่น ๆ</translation>
    </message>
    <message>
        <source>Nothing is on its way yet</source>
        <translation>ยังไม่มีการส่งระหว่างทาง</translation>
    </message>
    <message>
        <source>Every booked shipment stands here with what the hub and customs tell of it.</source>
        <translation>การส่งที่จองแล้วทุกรายการอยู่ที่นี่ พร้อมข่าวจากศูนย์และศุลกากร</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>ติดตาม</translation>
    </message>
    <message>
        <source>Where every booked shipment is. Choose a state above, or a shipment to see its whole way.</source>
        <translation>การส่งที่จองแล้วแต่ละรายการอยู่ที่ใด เลือกสถานะด้านบน หรือเลือกการส่งเพื่อดูเส้นทางทั้งหมด</translation>
    </message>
    <message>
        <source>Ask the hub now</source>
        <translation>ถามศูนย์ตอนนี้</translation>
    </message>
    <message>
        <source>The hub was not reached. What is shown is what it told last.</source>
        <translation>ติดต่อศูนย์ไม่ได้ ที่แสดงคือข้อมูลล่าสุดที่ศูนย์แจ้ง</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>กำลังถามศูนย์</translation>
    </message>
</context>
<context>
    <name>TrackingView</name>
    <message>
        <source>Close tracking</source>
        <translation>ปิดการติดตาม</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>การติดตาม</translation>
    </message>
    <message>
        <source>Consignment number {number}</source>
        <translation>เลขที่ฝากส่ง {number}</translation>
    </message>
    <message>
        <source>Tracking begins when the shipment is booked.</source>
        <translation>เริ่มติดตามได้เมื่อจองแล้ว</translation>
    </message>
    <message>
        <source>The hub has told nothing yet. Send and receive in the outbox to ask again.</source>
        <translation>ศูนย์ยังไม่แจ้งข่าว กดส่งในกล่องขาออกเพื่อถามอีกครั้ง</translation>
    </message>
</context>
<context>
    <name>TrainingBanner</name>
    <message>
        <source>TRAINING: a sample desk. Papers and labels made here are not valid.</source>
        <translation>ฝึกหัด: โต๊ะตัวอย่าง เอกสารและฉลากจากที่นี่ใช้จริงไม่ได้</translation>
    </message>
    <message>
        <source>Remove the sample and begin for real</source>
        <translation>ลบข้อมูลตัวอย่างและเริ่มใช้จริง</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>ถังขยะ</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>ถังขยะว่าง</translation>
    </message>
    <message>
        <source>Deleted products lie here for 30 days. Then they are gone.</source>
        <translation>สินค้าที่ลบจะอยู่ที่นี่ 30 วัน แล้วจะหายไป</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>กู้คืน</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ชื่อ</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>เก็บไว้ถึง</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>แคตตาล็อก</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>Undo: {what}</source>
        <translation>เลิกทำ: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>ทำซ้ำ: {what}</translation>
    </message>
    <message>
        <source>what is not saved</source>
        <translation>ค่าที่ยังไม่บันทึก</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>เลิกทำ</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ทำซ้ำ</translation>
    </message>
</context>
<context>
    <name>UnfinishedCard</name>
    <message>
        <source>New shipment</source>
        <translation>การส่งใหม่</translation>
    </message>
    <message>
        <source>Begun and not made yet · {when}</source>
        <translation>เริ่มกรอกแล้วแต่ยังไม่ได้สร้าง · {when}</translation>
    </message>
    <message>
        <source>Fields typed and not saved: {count} · {when}</source>
        <translation>ช่องที่พิมพ์แต่ยังไม่บันทึก: {count} · {when}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>ทำต่อ</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>ทิ้ง</translation>
    </message>
</context>
<context>
    <name>UpdateCell</name>
    <message>
        <source>Version {version} is out</source>
        <translation>มีเวอร์ชัน {version} แล้ว</translation>
    </message>
    <message>
        <source>What is new, and where to download it</source>
        <translation>มีอะไรใหม่ และดาวน์โหลดได้ที่ไหน</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>รุ่นใหม่</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>The desk is brought up to date</source>
        <translation>กำลังปรับโต๊ะงานให้เป็นรุ่นปัจจุบัน</translation>
    </message>
    <message>
        <source>It was made by an older ShipDesk. A backup is made first; until the end, the old desk stays.</source>
        <translation>โต๊ะงานนี้มาจาก ShipDesk รุ่นเก่า จะสำรองข้อมูลก่อน และโต๊ะงานเดิมจะยังอยู่จนกว่าจะเสร็จ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ยกเลิก</translation>
    </message>
</context>
<context>
    <name>UseProductsDialog</name>
    <message>
        <source>Use in a shipment</source>
        <translation>ใช้ในการส่ง</translation>
    </message>
    <message>
        <source>Put {count} products into which shipment?</source>
        <translation>ใส่สินค้า {count} รายการในการส่งใด</translation>
    </message>
    <message>
        <source>Shipments that can be changed</source>
        <translation>การส่งที่ยังแก้ได้</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation>การส่งใหม่</translation>
    </message>
    <message>
        <source>Add to this shipment</source>
        <translation>เพิ่มในการส่งนี้</translation>
    </message>
    <message>
        <source>No shipment can be changed any more. Start a new one.</source>
        <translation>ไม่มีการส่งที่แก้ได้แล้ว เริ่มการส่งใหม่</translation>
    </message>
</context>
<context>
    <name>WhyFixed</name>
    <message>
        <source>State: {state}. The shipment can&apos;t be changed any more; copy it as new to use its data.</source>
        <translation>สถานะ: {state} การส่งนี้แก้ไขไม่ได้แล้ว คัดลอกเป็นรายการใหม่เพื่อใช้ข้อมูล</translation>
    </message>
    <message>
        <source>The booking waits and was not sent yet. Take it back to change the shipment, then book again.</source>
        <translation>การจองรออยู่และยังไม่ได้ส่ง เรียกคืนเพื่อแก้ไขการส่ง แล้วจองใหม่</translation>
    </message>
    <message>
        <source>Take the booking back</source>
        <translation>เรียกการจองคืน</translation>
    </message>
</context>
<context>
    <name>WishDetails</name>
    <message>
        <source>Request and answers</source>
        <translation>คำขอและคำตอบ</translation>
    </message>
</context>
<context>
    <name>WoodPacking</name>
    <message>
        <source>Wood in pallets or crates</source>
        <translation>ใช้ไม้เป็นพาเลทหรือลัง</translation>
    </message>
    <message>
        <source>ISPM 15 mark</source>
        <translation>เครื่องหมาย ISPM 15</translation>
    </message>
    <message>
        <source>As burnt into the wood: country, number and treatment (TH-001 HT).</source>
        <translation>ตามที่ประทับบนไม้: ประเทศ หมายเลข และวิธีกำจัดแมลง (TH-001 HT)</translation>
    </message>
</context>
</TS>
