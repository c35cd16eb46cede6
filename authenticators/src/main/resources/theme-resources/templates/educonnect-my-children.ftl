<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#import "educonnect-child-list.ftl" as childList>
<@layout.registrationLayout displayInfo=true displayMessage=false; section>
  <#if section = "header">
    ${msg("educonnect.children.title")}
  <#elseif section = "form">
    <#if added?has_content>
    <@forms.alert type="success">${(added == "0")?then(msg("educonnect.grouping.done.none"), (added == "1")?then(msg("educonnect.grouping.done.one"), msg("educonnect.grouping.done.several", added)))}</@forms.alert>
    </#if>
    <#if children?has_content>
    <@childList.list children=children/>
    <#else>
    <p class="${properties.kcTextClass!}">${msg("educonnect.children.none")}</p>
    </#if>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@forms.actions>
        <@forms.button label=msg("educonnect.account.back") name="done" value="true"/>
        <@forms.buttonLink href=addUrl label=msg("educonnect.children.add") secondary=true/>
      </@forms.actions>
    </form>
  <#elseif section = "info">
    <h2 class="${properties.kcSubtitleClass!}">${msg("educonnect.children.missing")}</h2>
    <ul class="${properties.kcListClass!}">
      <li>${msg("educonnect.children.missing.other")}</li>
      <li>${msg("educonnect.children.missing.school")}</li>
    </ul>
  </#if>
</@layout.registrationLayout>
