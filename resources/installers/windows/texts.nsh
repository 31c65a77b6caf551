; What the installer says beside NSIS's own pages. One line for each language.

LangString DATA_STAYS ${LANG_ENGLISH} "ShipDesk will be removed from this computer. Your desk stays: papers, catalogs and backups in the folder $LOCALAPPDATA\ShipDesk are not touched."
LangString DATA_STAYS ${LANG_THAI} "จะเอาโปรแกรม ShipDesk ออกจากเครื่องนี้ โต๊ะทำงานของคุณยังอยู่: เอกสาร แค็ตตาล็อก และข้อมูลสำรองในโฟลเดอร์ $LOCALAPPDATA\ShipDesk จะไม่ถูกแตะต้อง"
LangString DATA_STAYS ${LANG_SIMPCHINESE} "将从本机移除 ShipDesk。您的工作台会保留：文件夹 $LOCALAPPDATA\ShipDesk 中的单证、产品目录和备份不会被改动。"

LangString CLOSE_IT_FIRST ${LANG_ENGLISH} "ShipDesk is running. Close it, then try again."
LangString CLOSE_IT_FIRST ${LANG_THAI} "ShipDesk กำลังทำงานอยู่ ปิดโปรแกรมก่อนแล้วลองใหม่"
LangString CLOSE_IT_FIRST ${LANG_SIMPCHINESE} "ShipDesk 正在运行。请先关闭，然后重试。"
LangString NOT_REMOVED ${LANG_ENGLISH} "The version before could not be removed. Nothing was installed. Close ShipDesk on this computer, then try again."
LangString NOT_REMOVED ${LANG_THAI} "ลบรุ่นก่อนหน้าไม่สำเร็จ ยังไม่ได้ติดตั้งสิ่งใด ปิด ShipDesk ในเครื่องนี้ก่อนแล้วลองใหม่"
LangString NOT_REMOVED ${LANG_SIMPCHINESE} "无法移除旧版本，尚未安装任何内容。请先关闭本机上的 ShipDesk，然后重试。"

LangString NEEDS_WINDOWS_10 ${LANG_ENGLISH} "ShipDesk needs Windows 10 or newer, 64-bit."
LangString NEEDS_WINDOWS_10 ${LANG_THAI} "ShipDesk ต้องใช้ Windows 10 ขึ้นไป แบบ 64 บิต"
LangString NEEDS_WINDOWS_10 ${LANG_SIMPCHINESE} "ShipDesk 需要 64 位 Windows 10 或更高版本。"
