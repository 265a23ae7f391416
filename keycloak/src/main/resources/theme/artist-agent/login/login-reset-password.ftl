<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError("username")>
<@layout.registrationLayout displayMessage=!wrong displayInfo=true; section>
<#if section = "header">${msg("emailForgotTitle")}
<#elseif section = "form">
<p>${msg(realm.duplicateEmailsAllowed?then("emailInstructionUsername", "emailInstruction"))}</p>
<form id="kc-reset-password-form" class="stack" action="${url.loginAction}" method="post">
<div class="field"><label for="username"><#if !realm.loginWithEmailAllowed>${msg("username")}<#elseif !realm.registrationEmailAsUsername>${msg("usernameOrEmail")}<#else>${msg("email")}</#if></label>
<input class="in" id="username" name="username" type="text" value="${auth.attemptedUsername!''}" autofocus autocomplete="username" autocapitalize="none" spellcheck="false" dir="ltr"<#if wrong> aria-invalid="true" aria-describedby="input-error-username"</#if>>
<#if wrong><p id="input-error-username" class="err">${kcSanitize(messagesPerField.get("username"))?no_esc}</p></#if>
</div>
<button class="btn primary wide" type="submit">${msg("doSubmit")}</button>
</form>
<#elseif section = "info"><p><a id="kc-back-to-login" href="${url.loginUrl}">${msg("backToLogin")}</a></p>
</#if>
</@layout.registrationLayout>
