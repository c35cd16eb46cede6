<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayInfo=true; section>
  <#if section = "header">
    ${msg("educonnect.profile.connections.title")}
  <#elseif section = "form">
    <#if told?has_content>
    <@forms.alert type="success">${msg(told)}</@forms.alert>
    </#if>
    <p class="${properties.kcTextClass!}">${msg("educonnect.profile.connections.lead")}</p>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}&amp;page=connections" method="post">
      <ul class="${properties.educonnectEntriesClass!}">
        <#list connections as one>
        <li>
          <h2 id="connection-${one?counter}" class="${properties.kcSubtitleClass!}"><@device seen=one.device()/></h2>
          <#if one.present()>
          <p><span class="${properties.educonnectStateGoodClass!}">${msg("educonnect.profile.connections.present")}</span></p>
          </#if>
          <#if one.services()?has_content>
          <p>${msg("educonnect.profile.connections.services", one.services()?join(", "))}</p>
          </#if>
          <p class="${properties.kcInputHelperTextClass!}">${msg("educonnect.profile.connections.started", one.started())}</p>
          <#if !one.present()>
          <p class="${properties.kcInputHelperTextClass!}">${msg("educonnect.profile.connections.lastUsed", one.lastUsed())}</p>
          </#if>
          <#if one.network()?has_content>
          <p class="${properties.kcInputHelperTextClass!}">${msg("educonnect.profile.connections.network", one.network())}</p>
          </#if>
          <#if !one.present()>
          <button class="${properties.kcButtonLinkClass!}" type="submit" name="close" value="${one.id()}" aria-describedby="connection-${one?counter}">${msg("educonnect.profile.connections.close")}</button>
          </#if>
        </li>
        </#list>
      </ul>
      <#if connections?size gt 1>
      <@forms.actions><@forms.button label=msg("educonnect.profile.connections.closeOthers") name="closeOthers" value="true"/></@forms.actions>
      <#else>
      <p class="${properties.kcTextClass!}">${msg("educonnect.profile.connections.only")}</p>
      </#if>
    </form>
  <#elseif section = "info">
    <h2 class="${properties.kcSubtitleClass!}">${msg("educonnect.profile.connections.unknown")}</h2>
    <p class="${properties.kcTextClass!}">${msg("educonnect.profile.connections.unknown.text")}</p>
    <@forms.actions>
      <@forms.buttonLink href=passwordUrl label=msg("educonnect.profile.password.title") secondary=true/>
      <@forms.buttonLink href=backUrl label=msg("educonnect.profile.back") secondary=true/>
    </@forms.actions>
  </#if>
</@layout.registrationLayout>

<#-- What somebody signed in with, as far as it is known. -->
<#macro device seen>
<#if seen.browser()?has_content && seen.system()?has_content>${msg("educonnect.profile.device", seen.browser(), seen.system())}<#else>${(seen.browser() + seen.system())?has_content?then(seen.browser() + seen.system(), msg("educonnect.profile.device.unknown"))}</#if>
</#macro>
