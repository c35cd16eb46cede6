<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#if goal = "activation">
  <#assign again = url.registrationUrl + url.registrationUrl?contains("?")?then("&", "?") + "goal=activation">
<#elseif goal = "letter">
  <#assign again = url.loginRestartFlowUrl>
<#else>
  <#assign again = url.loginResetCredentialsUrl + "&goal=" + goal>
</#if>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg(stop.message() + ".title")}
  <#elseif section = "form">
    <@forms.alert type=stop.tone()>
      <#if stopArguments?has_content>${msg(stop.message() + ".text", stopArguments?first)}<#else>${msg(stop.message() + ".text")}</#if>
    </@forms.alert>
    <p class="${properties.kcTextClass!}">${msg(stop.message() + ".next")}</p>
    <@forms.actions>
      <#if stop.retry()>
      <@forms.buttonLink id="retry" href=again label=msg("educonnect.recovery.retry") secondary=!stop.failure()/>
      </#if>
      <#if (client.baseUrl)?has_content>
      <@forms.buttonLink id="backToApplication" href=client.baseUrl label=msg("backToApplication") secondary=stop.failure()/>
      <#elseif signInAtHand!false>
      <@forms.buttonLink id="backToLogin" href=url.loginRestartFlowUrl label=msg("backToLogin") secondary=stop.failure()/>
      </#if>
    </@forms.actions>
  </#if>
</@layout.registrationLayout>
