<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#assign wrongAtAll = messagesPerField.existsError("dates")>
<#assign fields = [{"name": "dates", "id": "day-" + children?first.key}]>
<#list children as child><#assign fields += [{"name": "day-" + child.key, "id": "day-" + child.key}]></#list>
<@layout.registrationLayout displayInfo=true displayMessage=!fields?filter(field -> messagesPerField.existsError(field.name))?has_content; section>
  <#if section = "header">
    ${msg("educonnect.activation.children.title")}
  <#elseif section = "form">
    <#if reportedAt?has_content>
    <@forms.alert type="success">${msg("educonnect.activation.reported", reportedAt)}</@forms.alert>
    </#if>
    <@forms.errorSummary fields=fields/>
    <p class="${properties.kcTextClass!}">${msg("educonnect.activation.children.lead")}</p>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <#-- The first button of a form is what the key Enter presses: it must not be "not my child". -->
      <button type="submit" class="${properties.kcVisuallyHiddenClass!}" tabindex="-1" aria-hidden="true"></button>
      <#list children as child>
      <@forms.date id=child.key legend=child.name day=child.day month=child.month year=child.year help=msg("educonnect.activation.date.help") invalid=wrongAtAll describedBy=wrongAtAll?then("kc-alert", "") autofocus=child?is_first && !wrongAtAll>
        <button class="${properties.kcButtonLinkClass!}" type="submit" name="notMine" value="${child.key}" aria-describedby="date-${child.key}-legend">${msg("educonnect.activation.notMine")}</button>
      </@forms.date>
      </#list>
      <@forms.actions><@forms.button label=msg("doContinue")/></@forms.actions>
    </form>
  <#elseif section = "info">
    <h2 class="${properties.kcSubtitleClass!}">${msg("educonnect.activation.children.trouble")}</h2>
    <p class="${properties.kcTextClass!}">${msg("educonnect.activation.children.trouble.text")}</p>
  </#if>
</@layout.registrationLayout>
