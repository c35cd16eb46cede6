<#import "educonnect-forms.ftl" as forms>
<#macro logoutOtherSessions>
  <@forms.checkbox name="logout-sessions" label=msg("logoutOtherSessions")/>
</#macro>

<#-- What the realm's password policy asks of the length, or nothing when it asks nothing. -->
<#function lengthHelp>
  <#if (passwordPolicies.length)??>
    <#return msg("educonnect.password.minLength", passwordPolicies.length)>
  </#if>
  <#return "">
</#function>
