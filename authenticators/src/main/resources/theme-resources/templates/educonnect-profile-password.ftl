<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#import "educonnect-password-rules.ftl" as passwordRules>
<#assign wrong = messagesPerField.existsError("password", "password-new", "password-confirm")>
<@layout.registrationLayout displayMessage=!wrong; section>
  <#if section = "header">
    ${msg("educonnect.profile.password.title")}
  <#elseif section = "form">
    <#if broken?has_content>
    <@passwordRules.broken rules=broken/>
    <#else>
    <@forms.errorSummary fields=[{"name": "password", "id": "password"}, {"name": "password-new", "id": "password-new"}, {"name": "password-confirm", "id": "password-confirm"}]/>
    </#if>
    <p class="${properties.kcTextClass!}">${msg("educonnect.profile.password.lead")}</p>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}&amp;page=password" method="post">
      <@forms.passwordOwner username=identifiant/>
      <@forms.password name="password" label=msg("educonnect.profile.password.old") help=msg("educonnect.profile.password.lost") autocomplete="current-password" autofocus=!wrong/>
      <@passwordRules.all rules=rules/>
      <@forms.password name="password-new" label=msg("passwordNew") autocomplete="new-password" describedBy=rules?has_content?then("password-rules", "")/>
      <@forms.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
      <@forms.actions>
        <@forms.button label=msg("doContinue") name="change" value="true"/>
        <@forms.buttonLink href=backUrl label=msg("educonnect.profile.back") secondary=true/>
      </@forms.actions>
    </form>
    <@forms.passwordScript/>
  </#if>
</@layout.registrationLayout>
