<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">${msg("errorTitle")}
<#elseif section = "form">
<div class="alert error" role="alert">${kcSanitize(message.summary)?no_esc}</div>
<#if traceId??><p class="hint" id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
<#if layout.home()?has_content><p><a class="btn primary" href="${layout.home()}">${msg("backToApplication")}</a></p></#if>
</#if>
</@layout.registrationLayout>
