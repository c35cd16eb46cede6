<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#assign wrong = messagesPerField.existsError("other-password") && messagesPerField.getFirstError("other-password") == msg("educonnect.grouping.wrong")>
<@layout.registrationLayout displayInfo=true displayMessage=!messagesPerField.existsError("other-username", "other-password"); section>
  <#if section = "header">
    ${msg("educonnect.grouping.title")}
  <#elseif section = "form">
    <@forms.errorSummary fields=[{"name": "other-username", "id": "other-username"}, {"name": "other-password", "id": "other-password"}]/>
    <p class="${properties.kcTextClass!}">${msg("educonnect.grouping.lead")}</p>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@forms.text name="other-username" label=msg("username") help=msg("educonnect.grouping.identifiant.help") value=identifiant autocomplete="off" invalid=wrong autofocus=!messagesPerField.existsError("other-username", "other-password") && !(message?has_content)/>
      <@forms.password name="other-password" label=msg("password") help=msg("educonnect.grouping.password.help") autocomplete="off"/>
      <@forms.actions>
        <@forms.button label=msg("doContinue")/>
        <@forms.cancelAction/>
      </@forms.actions>
    </form>
    <ul class="${properties.kcLinkListClass!}"><li><a class="${properties.kcLinkClass!}" href="${backUrl}">${msg("educonnect.grouping.backToChildren")}</a></li></ul>
    <@forms.passwordScript/>
  <#elseif section = "info">
    <h2 class="${properties.kcSubtitleClass!}">${msg("educonnect.grouping.trouble")}</h2>
    <ul class="${properties.kcListClass!}">
      <li>${msg("educonnect.grouping.trouble.letter")}</li>
      <li>${msg("educonnect.grouping.trouble.lost")}</li>
      <li>${msg("educonnect.grouping.trouble.name")}</li>
    </ul>
  </#if>
</@layout.registrationLayout>
