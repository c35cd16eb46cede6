<#ftl output_format="plainText">
<#-- The frame of every plain text: what the html frame says. -->
<#macro emailLayout>
<#nested>

--------
${realmName}
${msg("educonnect.mail.tagline")}

${msg("educonnect.mail.footer.neverGive")}
${msg("educonnect.mail.footer.whoToAsk")}
${msg("educonnect.mail.footer.automatic")}
</#macro>
