<#-- The building blocks of a mail, for this theme and for the mails of extensions (docs/theme.md). Texts come translated. -->

<#-- A paragraph. -->
<#macro paragraph>
<p style="margin:0 0 16px;"><#nested></p>
</#macro>

<#-- A heading inside the mail. -->
<#macro heading>
<h2 style="margin:28px 0 8px;font-size:18px;line-height:26px;font-weight:bold;"><#nested></h2>
</#macro>

<#-- The one big button of a mail, how long its link lasts (time, as text) and its address written out: a button can hide it. -->
<#macro button href label time="">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 16px;border-collapse:separate;">
  <tr>
    <td class="ec-button" align="center" bgcolor="${properties.mailAccent}" style="border-radius:8px;background:${properties.mailAccent};">
      <a href="${href}" style="display:inline-block;padding:14px 24px;border:1px solid ${properties.mailAccent};border-radius:8px;color:${properties.mailOnAccent};font-size:17px;line-height:22px;font-weight:bold;text-decoration:none;">${label}</a>
    </td>
  </tr>
</table>
<#if time?has_content>
<@paragraph>${msg("educonnect.mail.validity", time)}</@paragraph>
</#if>
<p class="ec-muted" style="margin:0 0 16px;color:${properties.mailMuted};font-size:14px;line-height:21px;">${msg("educonnect.mail.buttonFails")}<br><a href="${href}" style="color:${properties.mailAccent};word-break:break-all;">${href}</a></p>
</#macro>

<#-- A list of things to be told apart, each with whom it belongs to above it. -->
<#macro rows>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="margin:0 0 16px;"><#nested></table>
</#macro>

<#macro row owner value>
  <tr>
    <td class="ec-frame" style="padding:12px 0;border-top:1px solid ${properties.mailLine};">
      <span class="ec-muted" style="color:${properties.mailMuted};">${owner}</span><br>
      <strong style="font-size:19px;">${value}</strong>
    </td>
  </tr>
</#macro>

<#-- A time as text, "30 minutes". unit: seconds, minutes, hours or days. -->
<#function duration amount unit>
  <#return amount?c + "\xA0" + msg("linkExpirationFormatter.timePeriodUnit." + unit, amount)>
</#function>
