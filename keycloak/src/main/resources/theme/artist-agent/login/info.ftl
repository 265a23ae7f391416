<#import "template.ftl" as layout>
<#-- Without a header of its own, the page shows the message as its title and does not repeat it. -->
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header"><#if messageHeader??>${msg(messageHeader)}<#else>${message.summary}</#if>
<#elseif section = "form">
<#if messageHeader??><p>${message.summary}</p></#if>
<#if requiredActions??><ul><#list requiredActions as action><li>${msg("requiredAction." + action)}</li></#list></ul></#if>
<#-- Keycloak skips the links of a client that has no page of its own; the way home does not depend on a client. -->
<#if !skipLink?? && pageRedirectUri?has_content><p><a class="btn primary" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
<#elseif !skipLink?? && actionUri?has_content><p><a class="btn primary" href="${actionUri}">${msg("proceedWithAction")}</a></p>
<#elseif layout.home()?has_content><p><a class="btn primary" href="${layout.home()}">${msg("backToApplication")}</a></p></#if>
</#if>
</@layout.registrationLayout>
