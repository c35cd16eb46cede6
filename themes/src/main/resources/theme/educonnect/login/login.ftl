<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#-- Keycloak says "unknown identifiant" under one field and "wrong password" under the other: one message, both fields. -->
<#assign refused = messagesPerField.existsError("username", "password")>
<#assign registrationUrl = url.registrationUrl + url.registrationUrl?contains("?")?then("&", "?")>
<#assign resetUrl = url.loginResetCredentialsUrl + url.loginResetCredentialsUrl?contains("?")?then("&", "?")>
<@layout.registrationLayout displayInfo=realm.password && (realm.resetPasswordAllowed || (realm.registrationAllowed && !registrationDisabled??)); section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <#if (client.name)?has_content && !usernameHidden??>
    <p class="${properties.kcLeadClass!}">${msg("educonnect.login.service", advancedMsg(client.name))}</p>
    </#if>
    <#if realm.password>
    <form id="kc-form-login" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <#if !usernameHidden??>
      <@forms.text name="username" label=msg("username") value=(login.username!'') autocomplete="username" autofocus=!refused && !(login.username?has_content) invalid=refused describedBy=refused?then("kc-alert", "")/>
      <#else>
      <@forms.passwordOwner username=auth.attemptedUsername!''/>
      </#if>
      <@forms.password name="password" label=msg("password") autofocus=!refused && (usernameHidden?? || login.username?has_content) invalid=refused describedBy=refused?then("kc-alert", "")/>
      <#if realm.rememberMe && !usernameHidden??>
      <@forms.checkbox name="rememberMe" label=msg("rememberMe") checked=login.rememberMe??/>
      </#if>
      <#if auth.selectedCredential?has_content>
      <input type="hidden" id="id-hidden-input" name="credentialId" value="${auth.selectedCredential}">
      </#if>
      <@forms.actions><@forms.button label=msg("doLogIn") id="kc-login" name="login" value="true"/></@forms.actions>
    </form>
    <@forms.passwordScript/>
    </#if>
  <#elseif section = "info">
    <ul class="${properties.kcLinkListClass!}">
      <#if realm.resetPasswordAllowed>
      <li><a class="${properties.kcLinkClass!}" href="${resetUrl}goal=password">${msg("doForgotPassword")}</a></li>
      <#if !usernameHidden??>
      <li><a class="${properties.kcLinkClass!}" href="${resetUrl}goal=identifiant">${msg("educonnect.login.lostIdentifiant")}</a></li>
      </#if>
      </#if>
      <#if realm.registrationAllowed && !registrationDisabled??>
      <li><a class="${properties.kcLinkClass!}" href="${registrationUrl}goal=activation">${msg("doRegister")}</a></li>
      </#if>
    </ul>
  <#elseif section = "socialProviders">
    <#if realm.password && (social.providers)?has_content>
    <div id="kc-social-providers" class="${properties.kcFormSocialAccountSectionClass!}">
      <h2 class="${properties.kcSubtitleClass!}">${msg("identity-provider-login-label")}</h2>
      <ul class="${properties.kcFormSocialAccountListClass!}">
        <#list social.providers as provider>
        <li><a id="social-${provider.alias}" class="${properties.kcFormSocialAccountListButtonClass!}" href="${provider.loginUrl}">${provider.displayName!}</a></li>
        </#list>
      </ul>
    </div>
    </#if>
  </#if>
</@layout.registrationLayout>
