<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#-- The links stay in the sign-in from which the parent came, where there is one. -->
<#assign lostPassword = url.loginResetCredentialsUrl + recoveryQuery>
<#assign lostIdentifiant = lostPassword + lostPassword?contains("?")?then("&", "?") + "goal=identifiant">
<#assign recovery = realm.resetPasswordAllowed>
<#-- Keycloak opens the activation only inside a sign-in. -->
<#assign activation = realm.registrationAllowed && recoveryQuery?has_content>
<#assign toPassword = recovery?then({"href": lostPassword, "label": msg("doForgotPassword")}, {})>
<#assign toIdentifiant = recovery?then({"href": lostIdentifiant, "label": msg("educonnect.login.lostIdentifiant")}, {})>
<#assign toActivation = activation?then({"href": url.registrationUrl + signInQuery + "&goal=activation", "label": msg("doRegister")}, {})>
<#-- After the sign-in from which the parent came. -->
<#assign toChildren = (recoveryQuery?has_content && !atOwnPage)?then({"href": url.loginUrl + signInQuery + "&goal=mes-enfants", "label": msg("educonnect.help.toChildren")}, {})>
<#-- id: the anchor; steps: how many texts answer the question; links: the flows that they speak of. -->
<#assign questions = [
  {"id": "mot-de-passe-perdu", "steps": 3, "links": [toPassword]},
  {"id": "identifiant-perdu", "steps": 2, "links": [toIdentifiant]},
  {"id": "code-non-recu", "steps": 4, "links": [toPassword]},
  {"id": "numero-non-reconnu", "steps": 3, "links": [toActivation]},
  {"id": "date-non-reconnue", "steps": 3, "links": [toActivation]},
  {"id": "pas-mon-enfant", "steps": 2, "links": [toActivation]},
  {"id": "enfant-absent", "steps": 4, "links": [toChildren]},
  {"id": "plusieurs-comptes", "steps": 4, "links": [toChildren, toIdentifiant]}
]>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("educonnect.help.title")}
  <#elseif section = "form">
    <p class="${properties.kcLeadClass!}">${msg("educonnect.help.lead")}</p>
    <nav class="${properties.kcTextClass!}" aria-label="${msg("educonnect.help.contents")}">
      <ul class="${properties.kcLinkListClass!}">
        <#list questions as question>
        <li><a class="${properties.kcLinkClass!}" href="#${question.id}">${msg("educonnect.help." + question.id + ".title")}</a></li>
        </#list>
      </ul>
    </nav>
    <#list questions as question>
    <section class="${properties.kcInfoAreaWrapperClass!}" aria-labelledby="${question.id}">
      <h2 id="${question.id}" class="${properties.kcSubtitleClass!}">${msg("educonnect.help." + question.id + ".title")}</h2>
      <ul class="${properties.kcListClass!}">
        <#list 1..question.steps as step>
        <li>${msg("educonnect.help." + question.id + "." + step)}</li>
        </#list>
      </ul>
      <#list question.links?filter(link -> link.href??) as link>
      <p class="${properties.kcTextClass!}"><a class="${properties.kcLinkClass!}" href="${link.href}">${link.label}</a></p>
      </#list>
    </section>
    </#list>
    <section class="${properties.kcInfoAreaWrapperClass!}" aria-labelledby="autre-question">
      <h2 id="autre-question" class="${properties.kcSubtitleClass!}">${msg("educonnect.help.other.title")}</h2>
      <p class="${properties.kcTextClass!}">${msg("educonnect.help.other.text")}</p>
      <#if !recoveryQuery?has_content && !(client.baseUrl)?has_content>
      <p class="${properties.kcTextClass!}">${msg("educonnect.next.fromService")}</p>
      </#if>
    </section>
    <@forms.actions>
      <#if atOwnPage>
      <@forms.buttonLink id="backToPage" href=url.loginUrl?replace("/login-actions/authenticate", "/login-actions/required-action", "f") + signInQuery label=msg("educonnect.help.back")/>
      <#elseif recoveryQuery?has_content>
      <@forms.buttonLink id="backToLogin" href=url.loginUrl + signInQuery label=msg("backToLogin")/>
      </#if>
      <#if (client.baseUrl)?has_content>
      <@forms.buttonLink id="backToApplication" href=client.baseUrl label=msg("backToApplication") secondary=true/>
      </#if>
    </@forms.actions>
  </#if>
</@layout.registrationLayout>
