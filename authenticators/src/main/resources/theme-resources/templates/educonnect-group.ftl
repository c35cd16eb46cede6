<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#import "educonnect-child-list.ftl" as childList>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("educonnect.grouping.confirm.title")}
  <#elseif section = "form">
    <#if children?has_content>
    <p class="${properties.kcTextClass!}">${msg("educonnect.grouping.confirm.lead")}</p>
    <@childList.list children=children state=false/>
    </#if>
    <#if knownChildren?has_content>
    <p class="${properties.kcTextClass!}">${msg("educonnect.grouping.confirm.known")}</p>
    <@childList.list children=knownChildren state=false/>
    </#if>
    <#if !children?has_content && !knownChildren?has_content>
    <p class="${properties.kcTextClass!}">${msg("educonnect.grouping.confirm.none")}</p>
    </#if>
    <h2 class="${properties.kcSubtitleClass!}">${msg("educonnect.grouping.confirm.then")}</h2>
    <ul class="${properties.kcListClass!}">
      <li>${msg("educonnect.grouping.confirm.closed", otherIdentifiant)}</li>
      <li>${msg("educonnect.grouping.confirm.own", identifiant)}</li>
    </ul>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@forms.actions>
        <@forms.button label=msg("educonnect.grouping.add") name="group" value="true"/>
        <@forms.cancelAction/>
      </@forms.actions>
    </form>
    <ul class="${properties.kcLinkListClass!}"><li><a class="${properties.kcLinkClass!}" href="${backUrl}">${msg("educonnect.grouping.backToChildren")}</a></li></ul>
  </#if>
</@layout.registrationLayout>
