; The installer for Windows, made by `installer.py` beside this file, which passes:
;   BUNDLE   the folder that the bundle was built into        VERSION  as 1.2.3
;   OUTFILE  the installer to write                           LISTS    the folder with the lists of its files
;   SIZE_KB  what it takes on the disk                        LICENSE  the licence's text
;
; For one user (no administrator is needed) or for all; Thai, English and Chinese. Silent: /S, with /CurrentUser or
; /AllUsers, and /D=folder as the last word. Exit status: 0 done, 1 cancelled, 2 not possible (the program runs, or this
; Windows is too old).
;
; The desk (papers, catalogs, backups) lies in the user's own folder and is never touched, neither by an update nor by
; removing the program; the page that removes says so.

Target amd64-unicode
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS all
SetCompressor /SOLID ${COMPRESSOR}
Name "ShipDesk"
OutFile "${OUTFILE}"
BrandingText "ShipDesk ${VERSION}"

!define PRODUCT "ShipDesk"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PRODUCT}"
!define INSTALL_KEY "Software\${PRODUCT}"
!define MULTIUSER_MUI
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${PRODUCT}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${INSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "Folder"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${INSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "Mode"

!include MultiUser.nsh
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${INSTALL_KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURES}/welcome.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${PICTURES}/welcome.bmp"
!define MUI_FINISHPAGE_RUN "$INSTDIR\shipdesk.exe"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(DATA_STAYS)"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!include "${TEXTS}/thai-users.nsh"
!insertmacro MUI_LANGUAGE "Thai"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_RESERVEFILE_LANGDLL
!include "${TEXTS}/texts.nsh"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductName" "${PRODUCT}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileDescription" "ShipDesk Setup"
VIAddVersionKey /LANG=${LANG_ENGLISH} "CompanyName" "ShipDesk"
VIAddVersionKey /LANG=${LANG_ENGLISH} "LegalCopyright" "Apache-2.0"

; A program that runs cannot be replaced. Windows says so when its file is opened for writing.
!macro RefuseWhileRuns FOLDER PROGRAM HERE
    ${If} ${FileExists} "${FOLDER}\${PROGRAM}.exe"
    again_${HERE}:
        ClearErrors
        FileOpen $1 "${FOLDER}\${PROGRAM}.exe" a
        ${If} ${Errors}
            MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(CLOSE_IT_FIRST)" /SD IDCANCEL IDRETRY again_${HERE}
            SetErrorLevel 2
            Quit
        ${EndIf}
        FileClose $1
    ${EndIf}
!macroend

!macro RefuseWhileRunning FOLDER HERE
    !insertmacro RefuseWhileRuns "${FOLDER}" shipdesk window_${HERE}
    !insertmacro RefuseWhileRuns "${FOLDER}" shipdesk-cli line_${HERE}
!macroend

Function .onInit
    ${IfNot} ${AtLeastWin10}
        MessageBox MB_OK|MB_ICONSTOP "$(NEEDS_WINDOWS_10)" /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    SetRegView 64
    StrCpy $0 $INSTDIR ; from /D=, which the next line would forget
    !insertmacro MULTIUSER_INIT
    ${If} $0 != ""
        StrCpy $INSTDIR $0
    ${EndIf}
    !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
    SetRegView 64
    !insertmacro MULTIUSER_UNINIT
    !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section "-ShipDesk"
    !insertmacro RefuseWhileRunning $INSTDIR here
    ; The version before goes first, file by file: what it had and this one has not would be loaded all the same.
    ReadRegStr $0 SHCTX "${INSTALL_KEY}" "Folder"
    ${If} $0 != ""
    ${AndIf} ${FileExists} "$0\uninstall.exe"
        !insertmacro RefuseWhileRunning $0 before
    again_remove:
        ClearErrors
        ExecWait '"$0\uninstall.exe" /S /$MultiUser.InstallMode _?=$0' $1
        ${If} ${Errors}
        ${OrIf} $1 != 0
            ; Half of one version beside another is none: it stays as it is.
            MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(NOT_REMOVED)" /SD IDCANCEL IDRETRY again_remove
            SetErrorLevel 2
            Quit
        ${EndIf}
        Delete "$0\uninstall.exe"
        RMDir "$0"
    ${EndIf}
    !include "${LISTS}/install.nsh"
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateDirectory "$SMPROGRAMS\${PRODUCT}"
    CreateShortcut "$SMPROGRAMS\${PRODUCT}\${PRODUCT}.lnk" "$INSTDIR\shipdesk.exe"
    ; A double-click on a sealed file opens it here.
    WriteRegStr SHCTX "Software\Classes\.shipdesk" "" "ShipDesk.Sealed"
    WriteRegStr SHCTX "Software\Classes\.shipdesk-shipment" "" "ShipDesk.Sealed"
    WriteRegStr SHCTX "Software\Classes\ShipDesk.Sealed" "" "ShipDesk"
    WriteRegStr SHCTX "Software\Classes\ShipDesk.Sealed\DefaultIcon" "" "$INSTDIR\shipdesk.exe,0"
    WriteRegStr SHCTX "Software\Classes\ShipDesk.Sealed\shell\open\command" "" '"$INSTDIR\shipdesk.exe" "%1"'
    WriteRegStr SHCTX "${INSTALL_KEY}" "Folder" "$INSTDIR"
    WriteRegStr SHCTX "${INSTALL_KEY}" "Mode" "$MultiUser.InstallMode"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${PRODUCT}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${PRODUCT}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\shipdesk.exe"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S /$MultiUser.InstallMode'
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

; Only what this installer has put there: a folder that holds anything else stays, with it.
Section "Uninstall"
    !insertmacro RefuseWhileRunning $INSTDIR leaving
    Delete "$SMPROGRAMS\${PRODUCT}\${PRODUCT}.lnk"
    RMDir "$SMPROGRAMS\${PRODUCT}"
    !include "${LISTS}/uninstall.nsh"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    DeleteRegKey SHCTX "Software\Classes\.shipdesk"
    DeleteRegKey SHCTX "Software\Classes\.shipdesk-shipment"
    DeleteRegKey SHCTX "Software\Classes\ShipDesk.Sealed"
    DeleteRegKey SHCTX "${UNINSTALL_KEY}"
    DeleteRegKey SHCTX "${INSTALL_KEY}"
SectionEnd
