<#import "template.ftl" as layout>
<#import "passkeys.ftl" as passkeys>
<#assign wrong = messagesPerField.existsError('username','password')>
<#-- Keycloak has one sentence for everything, but what is missing is not incorrect. -->
<#assign nameMissing = wrong && !usernameHidden?? && !(login.username!'')?has_content>
<#assign passwordMissing = wrong && !nameMissing && !(login.password!'')?has_content>
<#-- After an error, the name is usually right and the password is typed again. -->
<#assign again = wrong && !nameMissing>
<@layout.registrationLayout displayMessage=!wrong displayInfo=realm.password && realm.registrationAllowed && !registrationDisabled??; section>
<#if section = "header">${msg("loginAccountTitle")}
<#elseif section = "form">
<#if realm.password>
<form id="kc-form-login" class="stack" action="${url.loginAction}" method="post">
<#if !usernameHidden??>
<div class="field"><label for="username"><#if !realm.loginWithEmailAllowed>${msg("username")}<#elseif !realm.registrationEmailAsUsername>${msg("usernameOrEmail")}<#else>${msg("email")}</#if></label>
<input class="in" id="username" name="username" type="text" value="${(login.username!'')}"<#if !again> autofocus</#if> autocomplete="${(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username')}" autocapitalize="none" spellcheck="false" dir="ltr"<#if wrong && !passwordMissing> aria-invalid="true" aria-describedby="input-error"</#if>>
</div>
</#if>
<div class="field"><label for="password">${msg("password")}</label>
<div class="group" dir="ltr"><input class="in" id="password" name="password" type="password"<#if again> autofocus</#if> autocomplete="current-password"<#if wrong> aria-invalid="true" aria-describedby="input-error"</#if>><@layout.eye "password"/></div>
<#if wrong><p id="input-error" class="err" role="alert"><#if nameMissing>${msg("missingCredentials")}<#elseif passwordMissing>${msg("missingOwnPassword")}<#else>${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</#if></p></#if>
</div>
<div class="row">
<#if realm.rememberMe && !usernameHidden??><label class="check"><input id="rememberMe" name="rememberMe" type="checkbox"<#if login.rememberMe??> checked</#if>> ${msg("rememberMe")}</label></#if>
<#if realm.resetPasswordAllowed><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></#if>
</div>
<input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
<button class="btn primary wide" name="login" id="kc-login" type="submit">${msg("doLogIn")}</button>
</form>
</#if>
<@passkeys.conditionalUIData />
<script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
<#elseif section = "info">
<#if realm.password && realm.registrationAllowed && !registrationDisabled??><p id="kc-registration">${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p></#if>
</#if>
</@layout.registrationLayout>
