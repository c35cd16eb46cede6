<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<#if goal = "activation">
  <#assign againUrl = url.registrationUrl + url.registrationUrl?contains("?")?then("&", "?") + "goal=activation">
<#elseif goal = "letter">
  <#assign againUrl = url.loginRestartFlowUrl>
<#else>
  <#assign againUrl = url.loginResetCredentialsUrl + "&goal=" + goal>
</#if>
<#macro again>
  <#if stop.retry()>
  <@forms.buttonLink id="retry" href=againUrl label=msg("educonnect.recovery.retry") secondary=!stop.failure()/>
  </#if>
</#macro>
<#macro back>
  <#if (client.baseUrl)?has_content>
  <@forms.buttonLink id="backToApplication" href=client.baseUrl label=msg("backToApplication") secondary=stop.failure() && stop.retry()/>
  <#elseif signInAtHand!false>
  <@forms.buttonLink id="backToLogin" href=url.loginRestartFlowUrl label=msg("backToLogin") secondary=stop.failure() && stop.retry()/>
  </#if>
</#macro>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg(stop.message() + ".title")}
  <#elseif section = "form">
    <@forms.alert type=stop.tone()>
      <#if stopArguments?has_content>${msg(stop.message() + ".text", stopArguments?first)}<#else>${msg(stop.message() + ".text")}</#if>
    </@forms.alert>
    <p class="${properties.kcTextClass!}">${msg(stop.message() + ".next")}</p>
    <@forms.actions>
      <#-- The main one first: after a failure another try, else the way back. -->
      <#if stop.failure()><@again/><@back/><#else><@back/><@again/></#if>
    </@forms.actions>
  </#if>
</@layout.registrationLayout>
