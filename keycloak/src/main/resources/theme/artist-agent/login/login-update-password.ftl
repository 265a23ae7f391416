<#import "template.ftl" as layout>
<#import "new-password.ftl" as newPassword>
<#-- Keycloak does not say that a refused password belongs to its field. -->
<#assign refused = ((message.type)!"") == "error">
<@layout.registrationLayout displayMessage=!refused displayRequiredFields=true; section>
<#if section = "header">${msg("updatePasswordTitle")}
<#elseif section = "form">
<form id="kc-passwd-update-form" class="stack" action="${url.loginAction}" method="post">
<@newPassword.fields id="password-new" error=refused?then(message.summary, "")>${msg("passwordNew")}</@newPassword.fields>
<label class="check"><input id="logout-sessions" name="logout-sessions" type="checkbox" value="on"> ${msg("logoutOtherSessions")}</label>
<div class="acts"><button class="btn primary<#if !isAppInitiatedAction??> wide</#if>" name="login" type="submit">${msg("doSubmit")}</button><#if isAppInitiatedAction??><button class="btn" name="cancel-aia" value="true" type="submit">${msg("doCancel")}</button></#if></div>
</form>
<script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
</#if>
</@layout.registrationLayout>
