<#-- Only links that an administration has defined (theme.properties): no dead link. -->
<#macro content>
  <#local links = [
    {"url": properties.educonnectHelpUrl!, "key": "educonnect.footer.help"},
    {"url": properties.educonnectAccessibilityUrl!, "key": "educonnect.footer.accessibility"},
    {"url": properties.educonnectPrivacyUrl!, "key": "educonnect.footer.privacy"}
  ]?filter(link -> link.url?has_content)>
  <footer class="${properties.kcFooterClass!}">
    <p>${msg("educonnect.footer.advice")}</p>
    <#if links?has_content>
    <ul class="${properties.kcFooterListClass!}">
      <#list links as link>
      <li><a class="${properties.kcLinkClass!}" href="${link.url}">${msg(link.key)}</a></li>
      </#list>
    </ul>
    </#if>
  </footer>
</#macro>
