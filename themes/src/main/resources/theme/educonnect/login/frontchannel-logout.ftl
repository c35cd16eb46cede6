<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("frontchannel-logout.title")}
  <#elseif section = "form">
    <p class="${properties.kcTextClass!}">${msg("frontchannel-logout.message")}</p>
    <ul class="${properties.kcListClass!}">
      <#list logout.clients as service>
      <li>${advancedMsg(service.name!'')}<iframe src="${service.frontChannelLogoutUrl}" title="${msg("educonnect.logout.frame")}" hidden></iframe></li>
      </#list>
    </ul>
    <#if logout.logoutRedirectUri?has_content>
    <@forms.actions><@forms.buttonLink id="continue" href=logout.logoutRedirectUri label=msg("doContinue")/></@forms.actions>
    <script type="module" src="${url.resourcesPath}/js/frontchannel-logout.js"></script>
    </#if>
  </#if>
</@layout.registrationLayout>
