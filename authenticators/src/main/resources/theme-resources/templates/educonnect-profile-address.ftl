<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#assign wrong = messagesPerField.existsError("email", "password")>
<@layout.registrationLayout displayMessage=!wrong; section>
  <#if section = "header">
    ${msg("educonnect.profile.address.title")}
  <#elseif section = "form">
    <@forms.errorSummary fields=[{"name": "email", "id": "email"}, {"name": "password", "id": "password"}]/>
    <p class="${properties.kcTextClass!}">${msg("educonnect.profile.address.lead")}</p>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}&amp;page=address" method="post">
      <@forms.passwordOwner username=identifiant/>
      <@forms.text name="email" label=msg("email") value=address help=msg("educonnect.recovery.address.help") autocomplete="email" inputmode="email" autofocus=!wrong/>
      <@forms.password name="password" label=msg("educonnect.profile.password.old") help=msg("educonnect.profile.address.why") autocomplete="current-password"/>
      <@forms.actions>
        <@forms.button label=msg("doContinue") name="state" value="true"/>
        <@forms.buttonLink href=backUrl label=msg("educonnect.profile.back") secondary=true/>
      </@forms.actions>
    </form>
    <@forms.passwordScript/>
  </#if>
</@layout.registrationLayout>
