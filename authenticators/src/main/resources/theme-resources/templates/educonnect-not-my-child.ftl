<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("educonnect.activation.notMine")}
  <#elseif section = "form">
    <p class="${properties.kcTextClass!}">${msg("educonnect.activation.notMine.text", child)}</p>
    <p class="${properties.kcTextClass!}">${msg("educonnect.activation.notMine.next", schools)}</p>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <input type="hidden" name="notMine" value="${key}">
      <#-- What was typed so far comes back with the answer. -->
      <#list children as one>
      <input type="hidden" name="day-${one.key}" value="${one.day}">
      <input type="hidden" name="month-${one.key}" value="${one.month}">
      <input type="hidden" name="year-${one.key}" value="${one.year}">
      </#list>
      <@forms.actions>
        <@forms.button label=msg("educonnect.activation.notMine.confirm") name="confirmed" value="true"/>
        <@forms.button label=msg("educonnect.activation.notMine.keep") name="kept" value="true" secondary=true/>
      </@forms.actions>
    </form>
  </#if>
</@layout.registrationLayout>
