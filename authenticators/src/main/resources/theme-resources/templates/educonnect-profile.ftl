<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayInfo=true; section>
  <#if section = "header">
    ${msg("educonnect.profile.title")}
  <#elseif section = "form">
    <#if told?has_content>
    <@forms.alert type="success">${msg(told, information.mail())}</@forms.alert>
    </#if>
    <p class="${properties.kcTextClass!}">${msg("educonnect.profile.lead")}</p>
    <dl class="${properties.educonnectFactsClass!}">
      <@fact label=msg("educonnect.profile.name") schools=information.nameFrom()>${information.name()?has_content?then(information.name(), msg("educonnect.profile.none"))}</@fact>
      <@fact label=msg("educonnect.profile.identifiant") note=msg("educonnect.profile.identifiant.from")>${information.identifiant()}</@fact>
      <@fact label=msg("educonnect.profile.mail") schools=information.mailFrom() note=information.mailTyped()?then(msg("educonnect.profile.mail.typed"), "")>
        <#if information.mail()?has_content>
        ${information.mail()}
        <#if information.mailValidated()>
        <span class="${properties.educonnectStateGoodClass!}">${msg("educonnect.profile.mail.validated")}</span>
        <#else>
        <span class="${properties.educonnectStateTodoClass!}">${msg("educonnect.profile.mail.toValidate")}</span>
        </#if>
        <#else>
        ${msg("educonnect.profile.mail.none")}
        </#if>
      </@fact>
      <@fact label=msg("educonnect.profile.mobile") schools=information.mobileFrom()>${information.mobile()?has_content?then(information.mobile(), msg("educonnect.profile.none"))}</@fact>
    </dl>
    <#if information.mailToValidate()>
    <p class="${properties.kcTextClass!}">${msg("educonnect.profile.mail.why")}</p>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <button class="${properties.kcButtonLinkClass!}" type="submit" name="resend" value="true">${msg("educonnect.profile.mail.resend")}</button>
    </form>
    </#if>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@forms.actions>
        <@forms.button label=msg("educonnect.profile.done") name="done" value="true"/>
        <#if information.mailMayBeTyped()>
        <@forms.buttonLink href=addressUrl label=msg(information.mailTyped()?then("educonnect.profile.address.correct", "educonnect.profile.address.give")) secondary=true/>
        </#if>
        <@forms.buttonLink href=passwordUrl label=msg("educonnect.profile.password.title") secondary=true/>
        <@forms.buttonLink href=connectionsUrl label=msg("educonnect.profile.connections.open") secondary=true/>
      </@forms.actions>
    </form>
  <#elseif section = "info">
    <h2 class="${properties.kcSubtitleClass!}">${msg("educonnect.profile.correct.title")}</h2>
    <p class="${properties.kcTextClass!}">${msg("educonnect.profile.correct.text")}</p>
    <#if information.schools()?has_content>
    <ul class="${properties.kcListClass!}">
      <#list information.schools() as school>
      <li>${msg("educonnect.profile.correct.school", school)}</li>
      </#list>
    </ul>
    </#if>
    <p class="${properties.kcTextClass!}">${msg("educonnect.profile.correct.then")}</p>
  </#if>
</@layout.registrationLayout>

<#-- One thing that is known, and where it comes from. -->
<#macro fact label schools=[] note="">
      <div>
        <dt>${label}</dt>
        <dd><#nested></dd>
        <#if schools?has_content || note?has_content>
        <dd class="${properties.kcInputHelperTextClass!}">${schools?has_content?then(msg("educonnect.profile.from", schools?join(", ")), note)}</dd>
        </#if>
      </div>
</#macro>
