<#--
  The frame of every mail, with the macro of Keycloak's base theme, so that its mails and those of extensions fit. Tables and
  inline styles, because old mail programs know nothing else; no picture and no font from anywhere. The title is the subject.
-->
<#macro emailLayout>
<#local font = "font-family:" + properties.mailFont + ";">
<!DOCTYPE html>
<html lang="${locale.language}" dir="${(ltr!true)?then("ltr", "rtl")}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="supported-color-schemes" content="light dark">
  <title>${subject}</title>
  <style>
    .ec-card p { margin: 0 0 16px; }
    .ec-card a { color: ${properties.mailAccent}; }
    .ec-card h2 { margin: 28px 0 8px; font-size: 18px; line-height: 26px; }
    @media (max-width: 480px) {
      .ec-card { padding: 24px 20px !important; }
      .ec-button, .ec-button a { display: block !important; width: auto !important; text-align: center !important; }
    }
    @media (prefers-color-scheme: dark) {
      .ec-ground { background: ${properties.mailDarkGround} !important; color: ${properties.mailDarkText} !important; }
      .ec-card { background: ${properties.mailDarkSurface} !important; border-color: ${properties.mailDarkLine} !important; color: ${properties.mailDarkText} !important; }
      .ec-brand, .ec-card a { color: ${properties.mailDarkAccent} !important; }
      .ec-muted { color: ${properties.mailDarkMuted} !important; }
      .ec-frame { border-color: ${properties.mailDarkLine} !important; }
      .ec-button { background: ${properties.mailDarkAccent} !important; }
      .ec-button a { color: ${properties.mailDarkOnAccent} !important; border-color: ${properties.mailDarkAccent} !important; }
    }
  </style>
</head>
<body class="ec-ground" style="margin:0;padding:0;background:${properties.mailGround};color:${properties.mailText};${font}-webkit-text-size-adjust:100%;">
<table role="presentation" class="ec-ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${properties.mailGround};">
  <tr>
    <td align="center" style="padding:24px 12px;">
      <table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;table-layout:fixed;">
        <tr>
          <td class="ec-brand" style="padding:0 8px 16px;color:${properties.mailAccent};${font}font-size:22px;line-height:28px;font-weight:bold;">
            ${realmName}
            <p class="ec-muted" style="margin:0;color:${properties.mailMuted};font-size:14px;line-height:20px;font-weight:normal;">${msg("educonnect.mail.tagline")}</p>
          </td>
        </tr>
        <tr>
          <td class="ec-card" style="padding:32px;background:${properties.mailSurface};border:1px solid ${properties.mailLine};border-radius:10px;color:${properties.mailText};${font}font-size:17px;line-height:26px;word-break:break-word;overflow-wrap:anywhere;">
            <h1 style="margin:0 0 16px;font-size:24px;line-height:31px;font-weight:bold;">${subject}</h1>
            <#nested>
          </td>
        </tr>
        <tr>
          <td class="ec-muted" style="padding:16px 8px 0;color:${properties.mailMuted};${font}font-size:14px;line-height:21px;">
            <p style="margin:0 0 8px;">${msg("educonnect.mail.footer.neverGive")}</p>
            <p style="margin:0 0 8px;">${msg("educonnect.mail.footer.whoToAsk")}</p>
            <p style="margin:0;">${msg("educonnect.mail.footer.automatic")}</p>
          </td>
        </tr>
      </table>
    </td>
  </tr>
</table>
</body>
</html>
</#macro>
