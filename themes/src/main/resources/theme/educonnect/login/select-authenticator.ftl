<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("loginChooseAuthenticator")}
  <#elseif section = "form">
    <form id="kc-select-credential-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <ul class="${properties.kcSelectAuthListClass!}">
        <#list auth.authenticationSelections as choice>
        <li>
          <button class="${properties.kcSelectAuthListItemClass!}" type="submit" name="authenticationExecution" value="${choice.authExecId}">
            <span class="${properties.kcSelectAuthListItemHeadingClass!}">${msg(choice.displayName)}</span>
            <span class="${properties.kcSelectAuthListItemDescriptionClass!}">${msg(choice.helpText)}</span>
          </button>
        </li>
        </#list>
      </ul>
    </form>
  </#if>
</@layout.registrationLayout>
