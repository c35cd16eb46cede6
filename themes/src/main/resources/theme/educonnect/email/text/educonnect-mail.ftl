<#ftl output_format="plainText">
<#-- The building blocks of a plain text, under the names of those of html/educonnect-mail.ftl. -->

<#macro paragraph>
<#nested>

</#macro>

<#macro heading>

<#local text><#nested></#local>
${text?trim}
${""?left_pad(text?trim?length, "-")}
</#macro>

<#macro button href label time="">
${msg("educonnect.mail.link", label)}
${href}
<#if time?has_content>

${msg("educonnect.mail.validity", time)}
</#if>

</#macro>

<#-- A time as text, "30 minutes". unit: seconds, minutes, hours or days. -->
<#function duration amount unit>
  <#return amount?c + "\xA0" + msg("linkExpirationFormatter.timePeriodUnit." + unit, amount)>
</#function>
