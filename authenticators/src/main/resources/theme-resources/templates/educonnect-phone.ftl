<#import "template.ftl" as layout>
<#import "educonnect-forms.ftl" as forms>
<@layout.registrationLayout displayInfo=goal = "activation" displayMessage=!messagesPerField.existsError("phone"); section>
  <#if section = "header">
    ${msg("educonnect.recovery." + goal + ".title")}
  <#elseif section = "form">
    <p class="${properties.kcTextClass!}">${msg("educonnect.recovery.phone." + goal)}</p>
    <@forms.errorSummary fields=[{"name": "phone", "id": "phone"}]/>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <div class="${properties.kcFormGroupClass!}">
        <label for="callingCode" class="${properties.kcLabelClass!}">${msg("educonnect.phone.callingCode")}</label>
        <select id="callingCode" name="callingCode" class="${properties.kcInputClass!}" autocomplete="tel-country-code">
          <#list callingCodes as one>
          <option value="${one.code()}"<#if one == callingCode> selected</#if>>${msg(one.message())} (+${one.code()})</option>
          </#list>
        </select>
      </div>
      <@forms.text name="phone" type="tel" label=msg("educonnect.phone.number") value=phone help=msg("educonnect.phone.help") autocomplete="tel-national" inputmode="tel" autofocus=!messagesPerField.existsError("phone")/>
      <@forms.actions>
        <@forms.button label=msg("doSubmit")/>
        <#if goal != "activation">
        <@forms.buttonLink href=url.loginAction + "&retry=true" label=msg("educonnect.recovery.back") secondary=true/>
        </#if>
      </@forms.actions>
    </form>
  <#elseif section = "info">
    <h2 class="${properties.kcSubtitleClass!}">${msg("educonnect.activation.letter.title")}</h2>
    <p class="${properties.kcTextClass!}">${msg("educonnect.activation.letter.text")}</p>
    <@forms.actions><@forms.buttonLink id="backToLogin" href=url.loginUrl label=msg("backToLogin") secondary=true/></@forms.actions>
  </#if>
</@layout.registrationLayout>
