<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("educonnect.validation.confirm.title")}
  <#elseif section = "form">
    <p class="${properties.kcTextClass!}">${msg("educonnect.validation.confirm.text")}</p>
    <form class="${properties.kcFormClass!}" action="${confirm.action}" method="get">
      <#list confirm.parameters as name, value>
      <input type="hidden" name="${name}" value="${value}">
      </#list>
      <@forms.actions><@forms.button label=msg("doSubmit")/></@forms.actions>
    </form>
  </#if>
</@layout.registrationLayout>
