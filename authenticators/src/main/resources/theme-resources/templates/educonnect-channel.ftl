<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("educonnect.recovery." + goal + ".title")}
  <#elseif section = "form">
    <p class="${properties.kcTextClass!}">${msg("educonnect.recovery.channel." + goal)}</p>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <ul class="${properties.kcSelectAuthListClass!}">
        <#list ["mail", "sms"] as channel>
        <li>
          <button class="${properties.kcSelectAuthListItemClass!} ${properties.educonnectChoiceWithIconClass!}" type="submit" name="channel" value="${channel}" aria-describedby="channel-${channel}-text">
            <@icon name=channel/>
            <span class="${properties.kcSelectAuthListItemHeadingClass!}">${msg("educonnect.recovery.channel." + channel)}</span>
          </button>
          <p id="channel-${channel}-text" class="${properties.kcSelectAuthListItemDescriptionClass!}">${msg("educonnect.recovery.channel." + channel + "." + goal)}</p>
        </li>
        </#list>
      </ul>
    </form>
    <@forms.actions><@forms.buttonLink href=url.loginAction + "&retry=true" label=msg("educonnect.recovery.back") secondary=true/></@forms.actions>
  </#if>
</@layout.registrationLayout>

<#macro icon name>
  <svg class="${properties.educonnectIconClass!}" viewBox="0 0 32 32" width="32" height="32" fill="none" stroke="currentColor" stroke-width="2.25" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true" focusable="false">
    <#if name = "mail">
    <rect x="3" y="7" width="26" height="18" rx="2.5"/><path d="M4 9l12 9 12-9"/>
    <#else>
    <rect x="9" y="2.5" width="14" height="27" rx="2.5"/><path d="M14.5 25.5h3M9 21.5h14M9 7h14"/>
    </#if>
  </svg>
</#macro>
