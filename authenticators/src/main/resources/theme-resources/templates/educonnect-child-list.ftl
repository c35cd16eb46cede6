<#-- Children as pages of the account list them. children: ChildRow. state: whether to say what online services see. -->
<#macro list children state=true>
<ul class="${properties.educonnectChildListClass!}">
  <#list children as child>
  <li class="${properties.educonnectChildClass!}">
    <h2 class="${properties.educonnectChildNameClass!}">${child.name()}</h2>
    <#if child.school()?has_content>
    <p class="${properties.educonnectChildSchoolClass!}">${child.className()?has_content?then(msg("educonnect.children.schoolAndClass", child.school(), child.className()), child.school())}</p>
    </#if>
    <#if state>
    <p class="${child.visible()?then(properties.educonnectChildOpenClass!, properties.educonnectChildClosedClass!)}">${msg(child.message(), child.date())}</p>
    </#if>
  </li>
  </#list>
</ul>
</#macro>
