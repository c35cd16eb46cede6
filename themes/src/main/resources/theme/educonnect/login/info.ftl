<#import "template.ftl" as layout>
<#import "educonnect-next.ftl" as next>
<#-- A short message is the heading itself; a long one is a paragraph below a heading of its own. -->
<#assign isHeading = !messageHeader?? && message.summary?length lte 60>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg(messageHeader))?no_esc}<#elseif isHeading>${kcSanitize(message.summary)?no_esc}<#else>${msg("educonnect.alert." + message.type)}</#if>
  <#elseif section = "form">
    <div id="kc-info-message">
      <#if !isHeading>
      <p class="${properties.kcTextClass!}">${kcSanitize(message.summary)?no_esc}</p>
      </#if>
      <#if requiredActions?has_content>
      <ul class="${properties.kcListClass!}">
        <#list requiredActions as requiredAction>
        <li>${kcSanitize(msg("requiredAction." + requiredAction))?no_esc}</li>
        </#list>
      </ul>
      </#if>
    </div>
    <@next.afterInfo/>
  </#if>
</@layout.registrationLayout>
