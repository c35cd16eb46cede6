<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("educonnect.activation.who.title")}
  <#elseif section = "form">
    <p class="${properties.kcTextClass!}">${msg("educonnect.activation.who.lead")}</p>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <ul class="${properties.kcSelectAuthListClass!}">
        <#list people as person>
        <li>
          <button class="${properties.kcSelectAuthListItemClass!}" type="submit" name="person" value="${person.choice}">
            <span class="${properties.kcSelectAuthListItemHeadingClass!}">${msg("educonnect.activation.who.person", person.title, person.firstName, person.initial)?trim}</span>
          </button>
        </li>
        </#list>
      </ul>
    </form>
    <p class="${properties.kcTextClass!}">${msg("educonnect.activation.who.missing")}</p>
    <@forms.actions><@forms.buttonLink href=url.loginAction + "&retry=true" label=msg("educonnect.recovery.back") secondary=true/></@forms.actions>
  </#if>
</@layout.registrationLayout>
