<#import "template.ftl" as layout>
<#assign name=client.name?has_content?then(advancedMsg(client.name!''), client.clientId)>
<@layout.registrationLayout; section>
<#if section = "header">${msg("oauthGrantTitle", name)}
<#elseif section = "form">
<p>${msg("oauthGrantAsks", name)}</p>
<#if oauth.clientScopesRequested??><ul><#list oauth.clientScopesRequested as scope><li>${advancedMsg(scope.consentScreenText)}<#if scope.parameterizedScopeParameter??>: <b>${scope.parameterizedScopeParameter}</b></#if></li></#list></ul></#if>
<#if client.attributes.policyUri?? || client.attributes.tosUri??>
<p class="hint">${msg("oauthGrantReview")} <#if client.attributes.tosUri??><a href="${client.attributes.tosUri}" target="_blank" rel="noopener">${msg("oauthGrantTos")}</a></#if><#if client.attributes.tosUri?? && client.attributes.policyUri??>, </#if><#if client.attributes.policyUri??><a href="${client.attributes.policyUri}" target="_blank" rel="noopener">${msg("oauthGrantPolicy")}</a></#if></p>
</#if>
<form class="acts" action="${url.oauthAction}" method="post">
<input type="hidden" name="code" value="${oauth.code}">
<button class="btn primary" id="kc-login" name="accept" value="yes">${msg("doAllow")}</button>
<button class="btn" id="kc-cancel" name="cancel" value="no">${msg("doRefuse")}</button>
</form>
</#if>
</@layout.registrationLayout>
