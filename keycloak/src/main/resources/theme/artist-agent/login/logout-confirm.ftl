<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">${msg("logoutConfirmTitle")}
<#elseif section = "form">
<p>${msg("logoutConfirmHeader")}</p>
<form class="acts" action="${url.logoutConfirmAction}" method="post">
<input type="hidden" name="session_code" value="${logoutConfirm.code}">
<button class="btn primary" id="kc-logout" name="confirmLogout" value="yes">${msg("doLogout")}</button>
<#if layout.home()?has_content><a class="btn" href="${layout.home()}">${msg("backToApplication")}</a></#if>
</form>
</#if>
</@layout.registrationLayout>
