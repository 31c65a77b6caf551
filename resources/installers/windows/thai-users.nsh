; The page that asks for whom to install: NSIS has no Thai for it. Read before the language is named.

!define MULTIUSER_TEXT_INSTALLMODE_TITLE "เลือกผู้ใช้"
!define MULTIUSER_TEXT_INSTALLMODE_SUBTITLE "เลือกว่าจะติดตั้ง $(^NameDA) ให้ผู้ใช้คนใด"
!define MULTIUSER_INNERTEXT_INSTALLMODE_TOP "เลือกว่าจะติดตั้ง $(^NameDA) ให้ตัวคุณเองเท่านั้น หรือให้ผู้ใช้ทุกคนของเครื่องนี้ $(^ClickNext)"
!define MULTIUSER_INNERTEXT_INSTALLMODE_ALLUSERS "ติดตั้งให้ทุกคนที่ใช้เครื่องนี้"
!define MULTIUSER_INNERTEXT_INSTALLMODE_CURRENTUSER "ติดตั้งให้ฉันคนเดียว"
