<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#import "educonnect-password-rules.ftl" as passwordRules>
<#assign wrong = messagesPerField.existsError("password", "password-new", "password-confirm")>
<@layout.registrationLayout displayMessage=!wrong; section>
  <#if section = "header">
    ${msg(backUrl?has_content?then("educonnect.profile.password.title", "updatePasswordTitle"))}
  <#elseif section = "form">
    <#if broken?has_content>
    <@passwordRules.broken rules=broken/>
    <#else>
    <@forms.errorSummary fields=[{"name": "password", "id": "password"}, {"name": "password-new", "id": "password-new"}, {"name": "password-confirm", "id": "password-confirm"}]/>
    </#if>
    <#-- Without a way back, somebody else asks for it. -->
    <#if !backUrl?has_content>
    <p class="${properties.kcTextClass!}">${msg("educonnect.asked-password.lead")}</p>
    </#if>
    <p class="${properties.kcTextClass!}">${msg("educonnect.profile.password.lead")}</p>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}&amp;page=password" method="post">
      <@forms.passwordOwner username=identifiant/>
      <#if oldAsked>
      <@forms.password name="password" label=msg("educonnect.profile.password.old") help=backUrl?has_content?then(msg("educonnect.profile.password.lost"), "") autocomplete="current-password" autofocus=!wrong/>
      <#if !backUrl?has_content>
      <p class="${properties.kcTextClass!}"><a class="${properties.kcLinkClass!}" href="${url.loginRestartFlowUrl}">${msg("educonnect.asked-password.lost")}</a></p>
      </#if>
      </#if>
      <@passwordRules.all rules=rules/>
      <@forms.password name="password-new" label=msg("passwordNew") autocomplete="new-password" autofocus=!wrong && !oldAsked describedBy=rules?has_content?then("password-rules", "")/>
      <@forms.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
      <@forms.actions>
        <@forms.button label=msg("doContinue") name="change" value="true"/>
        <#if backUrl?has_content>
        <@forms.buttonLink href=backUrl label=msg("educonnect.profile.back") secondary=true/>
        </#if>
      </@forms.actions>
    </form>
    <@forms.passwordScript/>
  </#if>
</@layout.registrationLayout>
