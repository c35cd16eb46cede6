<#--
  The fields of the realm's user profile. Same macros and annotations as Keycloak's base theme, with errors and helps tied
  to their inputs.
-->
<#import "educonnect-forms.ftl" as forms>

<#macro errorSummary>
  <@forms.errorSummary fields=profile.attributes?map(attribute -> {"name": attribute.name, "id": attribute.name})/>
</#macro>

<#macro userProfileFormFields>
  <#local currentGroup="">
  <#list profile.attributes as attribute>
    <#if attribute.name == "locale" && realm.internationalizationEnabled && locale.currentLanguageTag?has_content>
    <input type="hidden" id="${attribute.name}" name="${attribute.name}" value="${locale.currentLanguageTag}">
    <#else>
      <#local group = (attribute.group.name)!"">
      <#if group != currentGroup>
        <#local currentGroup = group>
        <#if group != ""><@groupHeader group=attribute.group/></#if>
      </#if>
      <#nested "beforeField" attribute>
      <@profileField attribute=attribute/>
      <#nested "afterField" attribute>
    </#if>
  </#list>
  <#list profile.html5DataAnnotations?keys as key>
  <script type="module" src="${url.resourcesPath}/js/${key}.js"></script>
  </#list>
</#macro>

<#macro groupHeader group>
  <div class="${properties.kcContentWrapperClass!}"<@dataAttributes of=group/>>
    <h2 id="header-${group.name}" class="${properties.kcFormGroupHeader!}">${advancedMsg(group.displayHeader?has_content?then(group.displayHeader, group.name))}</h2>
    <#if group.displayDescription?has_content>
    <p id="description-${group.name}" class="${properties.kcInputHelperTextClass!}">${advancedMsg(group.displayDescription)}</p>
    </#if>
  </div>
</#macro>

<#macro dataAttributes of><#list of.html5DataAnnotations as key, value> data-${key}="${value}"</#list></#macro>

<#macro profileField attribute>
  <#local type = attribute.annotations.inputType!"">
  <#local wrong = messagesPerField.existsError(attribute.name)>
  <#local choices = type == "select-radiobuttons" || type == "multiselect-checkboxes">
  <div class="${properties.kcFormGroupClass!}<#if wrong> ${properties.kcFormGroupErrorClass!}</#if>"<#if choices> role="group" aria-labelledby="label-${attribute.name}"</#if>>
    <#if choices>
    <p id="label-${attribute.name}" class="${properties.kcLabelClass!}"><@labelText attribute=attribute/></p>
    <#else>
    <label for="${attribute.name}" class="${properties.kcLabelClass!}"><@labelText attribute=attribute/></label>
    </#if>
    <#if attribute.annotations.inputHelperTextBefore??>
    <div id="form-help-text-before-${attribute.name}" class="${properties.kcInputHelperTextBeforeClass!}">${kcSanitize(advancedMsg(attribute.annotations.inputHelperTextBefore))?no_esc}</div>
    </#if>
    <#if wrong><@forms.fieldError id=attribute.name errorField=attribute.name/></#if>
    <@inputFieldByType attribute=attribute/>
    <#if attribute.annotations.inputHelperTextAfter??>
    <div id="form-help-text-after-${attribute.name}" class="${properties.kcInputHelperTextAfterClass!}">${kcSanitize(advancedMsg(attribute.annotations.inputHelperTextAfter))?no_esc}</div>
    </#if>
  </div>
</#macro>

<#macro labelText attribute>${advancedMsg(attribute.displayName!'')}<#if attribute.required>&nbsp;<@forms.requiredMark/></#if></#macro>

<#macro aria attribute>
  <#local ids = []>
  <#if attribute.annotations.inputHelperTextBefore??><#local ids += ["form-help-text-before-" + attribute.name]></#if>
  <#if messagesPerField.existsError(attribute.name)><#local ids += ["input-error-" + attribute.name]></#if>
  <#if attribute.annotations.inputHelperTextAfter??><#local ids += ["form-help-text-after-" + attribute.name]></#if>
  <#if messagesPerField.existsError(attribute.name)> aria-invalid="true"</#if><#if attribute.required> aria-required="true"</#if><#if ids?has_content> aria-describedby="${ids?join(" ")}"</#if><#if attribute.readOnly> disabled</#if><@dataAttributes of=attribute/><#t>
</#macro>

<#-- name="value" for each annotation that is set: annotations maps an attribute of HTML to Keycloak's annotation. -->
<#macro annotated attribute annotations>
  <#list annotations as html, annotation><#if attribute.annotations[annotation]??> ${html}="${advancedMsg(attribute.annotations[annotation]?string)}"</#if></#list><#t>
</#macro>

<#macro inputFieldByType attribute>
  <#switch attribute.annotations.inputType!"">
  <#case "textarea"><@textareaTag attribute=attribute/><#break>
  <#case "select">
  <#case "multiselect"><@selectTag attribute=attribute/><#break>
  <#case "select-radiobuttons">
  <#case "multiselect-checkboxes"><@inputTagSelects attribute=attribute/><#break>
  <#default>
    <#if attribute.multivalued && attribute.values?has_content>
      <#list attribute.values as value><@inputTag attribute=attribute value=value!''/></#list>
    <#else>
      <@inputTag attribute=attribute value=attribute.value!''/>
    </#if>
  </#switch>
</#macro>

<#macro inputTag attribute value>
  <input id="${attribute.name}" name="${attribute.name}" type="<@inputTagType attribute=attribute/>" class="${properties.kcInputClass!}" value="${value}"<#if attribute.autocomplete??> autocomplete="${attribute.autocomplete}"</#if><@annotated attribute=attribute annotations={"placeholder": "inputTypePlaceholder", "pattern": "inputTypePattern", "size": "inputTypeSize", "maxlength": "inputTypeMaxlength", "minlength": "inputTypeMinlength", "max": "inputTypeMax", "min": "inputTypeMin", "step": "inputTypeStep"}/><@aria attribute=attribute/>>
</#macro>

<#macro inputTagType attribute>${(attribute.annotations.inputType!"text")?remove_beginning("html5-")}</#macro>

<#macro textareaTag attribute>
  <textarea id="${attribute.name}" name="${attribute.name}" class="${properties.kcInputClass!}"<@annotated attribute=attribute annotations={"cols": "inputTypeCols", "rows": "inputTypeRows", "maxlength": "inputTypeMaxlength"}/><@aria attribute=attribute/>>${attribute.value!''}</textarea>
</#macro>

<#macro selectTag attribute>
  <select id="${attribute.name}" name="${attribute.name}" class="${properties.kcInputClass!}"<#if attribute.annotations.inputType == "multiselect"> multiple</#if><@annotated attribute=attribute annotations={"size": "inputTypeSize"}/><@aria attribute=attribute/>>
    <#if attribute.annotations.inputType == "select">
    <option value=""></option>
    </#if>
    <#list options(attribute) as option>
    <option value="${option}"<#if attribute.values?seq_contains(option)> selected</#if>><@selectOptionLabelText attribute=attribute option=option/></option>
    </#list>
  </select>
</#macro>

<#macro inputTagSelects attribute>
  <#local radio = attribute.annotations.inputType == "select-radiobuttons">
  <#list options(attribute) as option>
  <div class="${radio?then(properties.kcInputClassRadio!, properties.kcInputClassCheckbox!)}">
    <input id="${attribute.name}-${option}" name="${attribute.name}" type="${radio?then("radio", "checkbox")}" class="${radio?then(properties.kcInputClassRadioInput!, properties.kcInputClassCheckboxInput!)}" value="${option}"<#if attribute.values?seq_contains(option)> checked</#if><@aria attribute=attribute/>>
    <label for="${attribute.name}-${option}" class="${radio?then(properties.kcInputClassRadioLabel!, properties.kcInputClassCheckboxLabel!)}<#if attribute.readOnly> ${properties.kcInputClassRadioCheckboxLabelDisabled!}</#if>"><@selectOptionLabelText attribute=attribute option=option/></label>
  </div>
  </#list>
</#macro>

<#function options attribute>
  <#if attribute.annotations.inputOptionsFromValidation??>
    <#return (attribute.validators[attribute.annotations.inputOptionsFromValidation].options)!((attribute.validators.options.options)![])>
  </#if>
  <#return (attribute.validators.options.options)![]>
</#function>

<#macro selectOptionLabelText attribute option><#compress>
  <#if attribute.annotations.inputOptionLabels??>
    ${advancedMsg(attribute.annotations.inputOptionLabels[option]!option)}
  <#elseif attribute.annotations.inputOptionLabelsI18nPrefix??>
    ${msg(attribute.annotations.inputOptionLabelsI18nPrefix + "." + option)}
  <#else>
    ${option}
  </#if>
</#compress></#macro>
