<#-- Help is our page, for the client and the tab at hand, unless theme.properties names another. Others: no dead link. -->
<#macro content>
  <#-- Keycloak has no address of extensions in its model: that of the sign-in brings realm, client and tab along. -->
  <#local ownHelp = (pageId == "educonnect-help")?then("", url.loginUrl?replace("/login-actions/authenticate", "/aide", "f"))>
  <#local links = [
    {"url": properties.educonnectHelpUrl?has_content?then(properties.educonnectHelpUrl!, ownHelp), "key": "educonnect.footer.help"},
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
