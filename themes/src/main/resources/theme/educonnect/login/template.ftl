<#--
  The frame of every page. Same macro, parameters and sections (header, show-username, form, socialProviders, info) as in
  Keycloak's base theme, so that its other pages and those of extensions fit. Nothing inline: the Content-Security-Policy
  allows only files of this server.
-->
<#import "footer.ftl" as loginFooter>
<#import "theme-resources.ftl" as themeResourceTags>
<#import "educonnect-forms.ftl" as forms>
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false displayUsername=true>
<#local heading><#nested "header"></#local>
<#local headingText = heading?markup_string?replace("<[^>]*>", "", "r")?replace("\\s+", " ", "r")?trim?no_esc>
<#-- A message without text: another request of the same browser took it away in the meantime. It is none then. -->
<#local told = message?has_content && (message.summary)?has_content>
<#local failed = told && message.type == "error">
<!DOCTYPE html>
<html class="${properties.kcHtmlClass!}<#if !(darkMode!true)> ${properties.kcLightOnlyClass!}</#if>" lang="${lang}"<#if realm.internationalizationEnabled> dir="${(locale.rtl)?then('rtl','ltr')}"</#if>>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <meta name="color-scheme" content="${(darkMode!true)?then('light dark', 'light')}">
  <title><#if failed>${msg("educonnect.errorPrefix")} </#if>${headingText} – ${msg("loginTitle", realm.displayName!'')}</title>
  <@themeResourceTags.renderFavicons themeResources.favicons url.resourcesPath />
  <@themeResourceTags.renderStyles themeResources.stylesCommon url.resourcesCommonPath />
  <@themeResourceTags.renderStyles themeResources.styles url.resourcesPath />
  <@themeResourceTags.renderScripts themeResources.scripts url.resourcesPath />
  <script type="module" src="${url.resourcesPath}/js/single-submit.js"></script>
  <script type="module" src="${url.resourcesPath}/js/other-tabs.js"></script>
  <script type="module" src="${url.resourcesPath}/js/refresh.js"></script>
  <#list scripts![] as script>
  <script src="${script}"></script>
  </#list>
<#-- The space keeps Keycloak from adding its inline script here (BrowserHistoryHelper), which refresh.js stands for. -->
</head >
<body class="${properties.kcBodyClass!} ${bodyClass}" data-page-id="login-${pageId}" data-signed-in-elsewhere-url="${url.ssoLoginInOtherTabsUrl}"<#if authenticationSession??> data-auth-session-hash="${authenticationSession.authSessionIdHash}"</#if>>
  <a class="${properties.kcSkipLinkClass!}" href="#kc-content">${msg("educonnect.skipToContent")}</a>
  <header id="kc-header" class="${properties.kcHeaderClass!}">
    <div id="kc-header-wrapper" class="${properties.kcHeaderWrapperClass!}">
      <img class="${properties.kcLogoClass!}" src="${url.resourcesPath}/${properties.educonnectLogo}" alt="" width="48" height="48">
      <div>
        <p class="${properties.kcBrandClass!}">${kcSanitize(msg("loginTitleHtml", realm.displayNameHtml!realm.displayName!''))?no_esc}</p>
        <p class="${properties.kcTaglineClass!}">${msg("educonnect.tagline")}</p>
      </div>
    </div>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav id="kc-locale" class="${properties.kcLocaleMainClass!}" aria-label="${msg("languages")}">
      <ul class="${properties.kcLocaleListClass!}">
        <#list locale.supported as l>
        <li><a class="${properties.kcLocaleItemClass!}" href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}"<#if l.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${l.label}</a></li>
        </#list>
      </ul>
    </nav>
    </#if>
  </header>
  <main id="kc-content" class="${properties.kcLoginClass!}" tabindex="-1">
    <div class="${properties.kcFormCardClass!}">
      <h1 id="kc-page-title" class="${properties.kcTitleClass!}">${heading}</h1>
      <#if displayUsername && auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <p id="kc-username" class="${properties.kcUsernameClass!}">
        <span id="kc-attempted-username">${msg("educonnect.signingInAs", auth.attemptedUsername)}</span>
        <a id="reset-login" class="${properties.kcLinkClass!}" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
      </p>
      </#if>
      <#-- As in the base theme: someone who asked for an action needs no warning that the action is due. -->
      <#if displayMessage && told && (message.type != "warning" || !isAppInitiatedAction??)>
      <@forms.alert type=message.type>${kcSanitize(message.summary)?no_esc}</@forms.alert>
      </#if>
      <#if displayRequiredFields>
      <p class="${properties.kcInputHelperTextClass!}">${msg("educonnect.requiredFields")}</p>
      </#if>
      <#nested "form">
      <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
        <button id="try-another-way" class="${properties.kcButtonLinkClass!}" type="submit" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
      </form>
      </#if>
      <#if switchOrganizationEnabled!false>
      <form id="kc-switch-organization-form" action="${url.loginAction}" method="post">
        <button id="switch-organization" class="${properties.kcButtonLinkClass!}" type="submit" name="switchOrganization" value="true">${msg("doSwitchOrganization")}</button>
      </form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo>
      <div id="kc-info" class="${properties.kcInfoAreaWrapperClass!}">
        <#nested "info">
      </div>
      </#if>
    </div>
  </main>
  <@loginFooter.content/>
</body>
</html>
</#macro>
