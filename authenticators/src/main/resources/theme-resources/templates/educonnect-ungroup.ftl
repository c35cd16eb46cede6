<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("educonnect.ungroup.title")}
  <#elseif section = "form">
    <#if ungroup.result()?has_content>
    <@forms.alert type=(ungroup.result() == "done")?then("success", "error")>${msg("educonnect.ungroup." + ungroup.result())}</@forms.alert>
    <p class="${properties.kcTextClass!}">${msg((ungroup.result() == "done")?then("educonnect.ungroup.next", "educonnect.ungroup.help"))}</p>
    <#else>
    <@forms.errorSummary fields=[{"name": "password", "id": "password"}]/>
    <p class="${properties.kcTextClass!}">${msg("educonnect.ungroup.lead", ungroup.when())}</p>
    <p class="${properties.kcTextClass!}">${msg("educonnect.ungroup.ask")}</p>
    <form class="${properties.kcFormClass!}" action="${ungroup.action()}" method="post">
      <input type="hidden" name="cle" value="${ungroup.key()}">
      <@forms.password name="password" label=msg("password") help=msg("educonnect.ungroup.password.help") autocomplete="current-password" autofocus=!messagesPerField.existsError("password")/>
      <@forms.actions><@forms.button label=msg("educonnect.ungroup.button")/></@forms.actions>
    </form>
    <@forms.passwordScript/>
    </#if>
  </#if>
</@layout.registrationLayout>
