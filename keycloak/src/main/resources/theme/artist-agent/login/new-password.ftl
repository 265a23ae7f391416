<#import "template.ftl" as layout>
<#-- The fields of a new password, which registration and "Choose a new password" share. Both come back empty after an error: it is shown at the first one, where the person starts again. -->
<#macro fields id error="">
<#local rules = [(((passwordPolicies.length)!0) gt 0)?then(msg("passwordRuleLength", (passwordPolicies.length)!0), ""), ((passwordPolicies.notEmail)!false)?then(msg("passwordRuleNotEmail"), ((passwordPolicies.notUsername)!false)?then(msg("passwordRuleNotUsername"), ""))]?filter(it -> it?has_content)>
<#local fieldError = messagesPerField.existsError("password", "password-confirm")?then(messagesPerField.getFirstError("password", "password-confirm"), error)>
<#-- A missing password breaks the other rules too. -->
<#if fieldError?contains(msg("missingPasswordMessage"))><#local fieldError = msg("missingPasswordMessage")></#if>
<#local invalid = fieldError?has_content>
<div class="field">
<div><label for="${id}"><#nested></label> <span class="required">*</span></div>
<div class="group" dir="ltr"><input class="in" id="${id}" name="${id}" type="password" autocomplete="new-password"<#if invalid> aria-invalid="true"</#if><#if invalid || rules?has_content> aria-describedby="<#if rules?has_content>password-rule</#if><#if invalid> input-error-password</#if>"</#if>><@layout.eye id/></div>
<#if rules?has_content><p id="password-rule" class="hint">${rules?join(" ")}</p></#if>
<#if invalid><p id="input-error-password" class="err">${kcSanitize(fieldError)?no_esc}</p></#if>
</div>
<div class="field">
<div><label for="password-confirm">${msg("passwordConfirm")}</label> <span class="required">*</span></div>
<div class="group" dir="ltr"><input class="in" id="password-confirm" name="password-confirm" type="password" autocomplete="new-password"<#if messagesPerField.existsError("password-confirm")> aria-invalid="true" aria-describedby="input-error-password"</#if>><@layout.eye "password-confirm"/></div>
</div>
</#macro>
