<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">${msg("pageExpiredTitle")}
<#elseif section = "form">
<p>${msg("pageExpiredBody")}</p>
<div class="acts"><a class="btn primary" id="loginContinueLink" href="${url.loginAction}">${msg("pageExpiredContinue")}</a><a class="btn" id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a></div>
</#if>
</@layout.registrationLayout>
