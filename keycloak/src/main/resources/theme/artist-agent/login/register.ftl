<#import "template.ftl" as layout>
<#import "user-profile-commons.ftl" as profileFields>
<#import "new-password.ftl" as newPassword>
<#import "register-commons.ftl" as registerCommons>
<#assign recaptcha = recaptchaRequired?? recaptchaShown = recaptcha && (recaptchaVisible!false)>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayRequiredFields=true displayInfo=true; section>
<#if section = "header"><#if messageHeader??>${kcSanitize(msg(messageHeader))?no_esc}<#else>${msg("registerTitle")}</#if>
<#elseif section = "form">
<form id="kc-register-form" class="stack" action="${url.registrationAction}" method="post">
<@profileFields.userProfileFormFields; callback, attribute>
<#if callback = "afterField" && passwordRequired?? && attribute.name == realm.registrationEmailAsUsername?then("email", "username")><@newPassword.fields id="password">${msg("password")}</@newPassword.fields></#if>
</@profileFields.userProfileFormFields>
<@registerCommons.termsAcceptance/>
<#if recaptchaShown><div class="g-recaptcha" data-size="compact" data-sitekey="${recaptchaSiteKey}" data-action="${recaptchaAction}"></div></#if>
<#if recaptcha && !recaptchaShown><script>
function onSubmitRecaptcha() { document.getElementById("kc-register-form").requestSubmit(); }
</script></#if>
<button class="btn primary wide<#if recaptcha && !recaptchaShown> g-recaptcha" data-sitekey="${recaptchaSiteKey}" data-callback="onSubmitRecaptcha" data-action="${recaptchaAction}</#if>" type="submit">${msg("doRegister")}</button>
</form>
<script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
<#elseif section = "info"><p><a id="kc-back-to-login" href="${url.loginUrl}">${msg("backToLogin")}</a></p>
</#if>
</@layout.registrationLayout>
