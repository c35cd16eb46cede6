<#--
  The building blocks of our pages, for this theme and for the pages of extensions (docs/theme.md).
  Every macro takes texts that are already translated: <@forms.text name="code" label=msg(key)/>.
-->

<#-- A message above the form. type: error, warning, info or success. An error takes the focus, also without JavaScript. -->
<#macro alert type>
  <#local typeClass = {
    "error": properties.kcAlertErrorClass!,
    "warning": properties.kcAlertWarningClass!,
    "success": properties.kcAlertSuccessClass!
  }[type]!(properties.kcAlertInfoClass!)>
  <div id="kc-alert" class="${properties.kcAlertClass!} ${typeClass}" tabindex="-1"<#if type == "error"> autofocus role="alert"<#else> role="status"</#if>>
    <p class="${properties.kcAlertTitleClass!}">${msg("educonnect.alert." + type)}</p>
    <div class="${properties.kcAlertDescriptionClass!}"><#nested></div>
  </div>
</#macro>

<#-- The list of a form's errors, each a link to its field. fields: [{"name": key of the error, "id": id of the input}]. -->
<#macro errorSummary fields>
  <#local wrong = fields?filter(field -> messagesPerField.existsError(field.name))>
  <#if wrong?has_content>
  <@alert type="error">
    <ul class="${properties.kcAlertListClass!}">
      <#list wrong as field>
      <li><a class="${properties.kcLinkClass!}" href="#${field.id}">${kcSanitize(messagesPerField.get(field.name))?no_esc}</a></li>
      </#list>
    </ul>
  </@alert>
  </#if>
</#macro>

<#-- Label, help and error around one input, which is the nested content and gets its aria attributes as loop variable. -->
<#macro frame id label errorField help="" invalid=false describedBy="" required=false>
  <#local ownError = messagesPerField.existsError(errorField)>
  <#local wrong = invalid || ownError>
  <#local descriptions = [describedBy]>
  <#if help?has_content><#local descriptions += [id + "-help"]></#if>
  <#if ownError && !invalid><#local descriptions += ["input-error-" + id]></#if>
  <#local descriptionIds = descriptions?filter(one -> one?has_content)?join(" ")>
  <#local aria><#if wrong> aria-invalid="true"</#if><#if required> aria-required="true"</#if><#if descriptionIds?has_content> aria-describedby="${descriptionIds}"</#if></#local>
  <div class="${properties.kcFormGroupClass!}<#if wrong> ${properties.kcFormGroupErrorClass!}</#if>">
    <label for="${id}" class="${properties.kcLabelClass!}">${label}<#if required>&nbsp;<@requiredMark/></#if></label>
    <#if help?has_content>
    <p id="${id}-help" class="${properties.kcInputHelperTextClass!}">${help}</p>
    </#if>
    <#if ownError && !invalid>
    <@fieldError id=id errorField=errorField/>
    </#if>
    <#nested aria>
  </div>
</#macro>

<#macro requiredMark><span class="${properties.kcInputRequiredClass!}" aria-hidden="true">*</span></#macro>

<#macro fieldError id errorField>
  <p id="input-error-${id}" class="${properties.kcInputErrorMessageClass!}"><span class="${properties.kcVisuallyHiddenClass!}">${msg("educonnect.errorPrefix")}</span> ${kcSanitize(messagesPerField.get(errorField))?no_esc}</p>
</#macro>

<#--
  A line of text. errorField: the key under which the server reports errors. invalid and describedBy: for an error that is
  told elsewhere on the page, e.g. one message for identifiant and password.
-->
<#macro text name label id=name value="" type="text" help="" errorField=name autocomplete="" inputmode="" autofocus=false required=false invalid=false describedBy="" readonly=false>
  <@frame id=id label=label errorField=errorField help=help invalid=invalid describedBy=describedBy required=required; aria>
    <input id="${id}" name="${name}" type="${type}" class="${properties.kcInputClass!}" value="${value}" dir="auto" autocapitalize="none" spellcheck="false"<#if autocomplete?has_content> autocomplete="${autocomplete}"</#if><#if inputmode?has_content> inputmode="${inputmode}"</#if><#if readonly> readonly</#if><#if autofocus> autofocus</#if>${aria}>
  </@frame>
</#macro>

<#--
  A date in three fields, as a group with its own name; nested content follows the fields. Errors are told under the day's name.
-->
<#macro date id legend day="" month="" year="" help="" invalid=false describedBy="" autofocus=false>
  <#local dayId = "day-" + id>
  <#local ownError = messagesPerField.existsError(dayId)>
  <#local wrong = invalid || ownError>
  <#local descriptions = ["date-" + id + "-help"]>
  <#if ownError><#local descriptions += ["input-error-" + dayId]></#if>
  <#if describedBy?has_content><#local descriptions += [describedBy]></#if>
  <fieldset class="${properties.educonnectDateGroupClass!}<#if wrong> ${properties.kcFormGroupErrorClass!}</#if>">
    <legend id="date-${id}-legend" class="${properties.kcFormGroupHeader!}">${legend}</legend>
    <p id="date-${id}-help" class="${properties.kcInputHelperTextClass!}">${help}</p>
    <#if ownError>
    <@fieldError id=dayId errorField=dayId/>
    </#if>
    <div class="${properties.educonnectDateClass!}">
      <#list [
        {"name": dayId, "label": msg("educonnect.date.day"), "value": day, "length": 2},
        {"name": "month-" + id, "label": msg("educonnect.date.month"), "value": month, "length": 2},
        {"name": "year-" + id, "label": msg("educonnect.date.year"), "value": year, "length": 4}
      ] as part>
      <div>
        <label for="${part.name}" class="${properties.kcLabelClass!}">${part.label}</label>
        <input id="${part.name}" name="${part.name}" type="text" class="${properties.kcInputClass!}" value="${part.value}" inputmode="numeric" maxlength="${part.length}" autocomplete="off" aria-describedby="${descriptions?join(" ")}"<#if wrong> aria-invalid="true"</#if><#if autofocus && part?is_first> autofocus</#if>>
      </div>
      </#list>
    </div>
    <#nested>
  </fieldset>
</#macro>

<#-- A password; password-toggle.js adds the button that shows it. -->
<#macro password name label id=name help="" errorField=name autocomplete="current-password" autofocus=false required=false invalid=false describedBy="">
  <@frame id=id label=label errorField=errorField help=help invalid=invalid describedBy=describedBy required=required; aria>
    <div class="${properties.kcInputGroup!}" data-password data-button-class="${properties.kcFormPasswordVisibilityButtonClass!}" data-show="${msg("educonnect.password.show")}" data-hide="${msg("educonnect.password.hide")}" data-show-label="${msg("showPassword")}" data-hide-label="${msg("hidePassword")}">
      <input id="${id}" name="${name}" type="password" class="${properties.kcInputClass!}" dir="ltr" autocapitalize="none" spellcheck="false" autocomplete="${autocomplete}"<#if autofocus> autofocus</#if>${aria}>
    </div>
  </@frame>
</#macro>

<#-- Tells password managers whose password a form holds where the identifiant is not asked. -->
<#macro passwordOwner username>
  <input type="text" value="${username}" autocomplete="username" readonly hidden>
</#macro>

<#macro passwordScript>
  <script type="module" src="${url.resourcesPath}/js/password-toggle.js"></script>
</#macro>

<#macro checkbox name label id=name value="on" checked=false>
  <div class="${properties.kcCheckboxClass!}">
    <input id="${id}" name="${name}" type="checkbox" class="${properties.kcCheckboxInputClass!}" value="${value}"<#if checked> checked</#if>>
    <label for="${id}" class="${properties.kcCheckboxLabelClass!}">${label}</label>
  </div>
</#macro>

<#-- The row of buttons below a form: the main one first. -->
<#macro actions>
  <div id="kc-form-buttons" class="${properties.kcFormActionGroupClass!}"><#nested></div>
</#macro>

<#macro button label name="" value="" id="" secondary=false>
  <button type="submit" class="${properties.kcButtonClass!} ${secondary?then(properties.kcButtonSecondaryClass!, properties.kcButtonPrimaryClass!)}"<#if id?has_content> id="${id}"</#if><#if name?has_content> name="${name}" value="${value}"</#if>>${label}</button>
</#macro>

<#-- The button that leaves an action which a téléservice asked for (Keycloak's application-initiated actions). -->
<#macro cancelAction>
  <#if isAppInitiatedAction??><@button label=msg("doCancel") name="cancel-aia" value="true" secondary=true/></#if>
</#macro>

<#-- A link that is the next step of a page without a form. -->
<#macro buttonLink href label id="" secondary=false>
  <a class="${properties.kcButtonClass!} ${secondary?then(properties.kcButtonSecondaryClass!, properties.kcButtonPrimaryClass!)}" href="${href}"<#if id?has_content> id="${id}"</#if>>${label}</a>
</#macro>
