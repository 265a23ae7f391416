<#-- The layout of every Keycloak page. Languages are links and need no script. The sections are those that the pages of "base" fill. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!doctype html>
<html lang="${lang}"<#if realm.internationalizationEnabled> dir="${(locale.rtl)?then('rtl','ltr')}"</#if>>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title><#nested "header"> – Artist Agent</title>
<link rel="icon" href="${url.resourcesPath}/css/logo.svg" type="image/svg+xml">
<#list properties.styles?split(' ') as style><link rel="stylesheet" href="${url.resourcesPath}/${style}">
</#list>
<#if scripts??><#list scripts as script><script src="${script}"></script>
</#list></#if>
<script type="module">
<#outputformat "JavaScript">
import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
</#outputformat>
</script>
<#if authenticationSession??>
<script type="module">
<#outputformat "JavaScript">
import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
checkAuthSession(${authenticationSession.authSessionIdHash?c});
</#outputformat>
</script>
</#if>
</head>
<body class="${bodyClass}" data-page-id="login-${pageId}">
<header class="topbar">
<#if home()?has_content><a class="brand" href="${home()}"><@brand/></a><#else><span class="brand"><@brand/></span></#if>
<#if realm.internationalizationEnabled && locale.supported?size gt 1>
<nav id="kc-locale" aria-label="${msg("languages")}"><#list locale.supported as l><a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}"<#if l.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${l.label}</a></#list></nav>
</#if>
</header>
<main>
<div class="card">
<h1 id="kc-page-title"><#nested "header"></h1>
<#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
<#nested "show-username">
<p class="who"><b>${auth.attemptedUsername}</b> <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
</#if>
<div id="kc-content">
<#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
<div class="alert ${message.type}" role="<#if message.type = 'error'>alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</div>
</#if>
<#if displayRequiredFields><p class="hint"><span class="required">*</span> ${msg("requiredFields")}</p></#if>
<#local form><#nested "form"></#local>
<#-- The pages of "base" do not say which error belongs to a field: it is the next one on the page. -->
<#local form = form?markup_string?replace('aria-invalid="true"(?! aria-describedby)(?=.*?id="(input-error[^"]*)")', 'aria-invalid="true" aria-describedby="$1"', 'rs')>
<#-- Without a script, the first field with an error gets the focus, unless the page names another. -->
${form?contains(" autofocus")?then(form, form?replace('aria-invalid="true"', 'aria-invalid="true" autofocus', 'f'))?no_esc}
<#if auth?has_content && auth.showTryAnotherWayLink()>
<form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post"><input type="hidden" name="tryAnotherWay" value="on"><button class="btn plain">${msg("doTryAnotherWay")}</button></form>
</#if>
<#nested "socialProviders">
<#if displayInfo><div id="kc-info"><#nested "info"></div></#if>
</div>
</div>
</main>
</body>
</html>
</#macro>

<#-- The way back to the application. It does not depend on the client, which on some pages is Keycloak's own account console. -->
<#function home><#return properties.pages?has_content?then(properties.pages, (realm.attributes["homePage"])!"")></#function>

<#macro brand><svg viewBox="0 0 26 26" aria-hidden="true"><rect class="a" width="26" height="26" rx="7"/><path class="b" d="M6 11h2.4v4H6zM10 7h2.4v12H10zM14 9.5h2.4v7H14zM18 12h2.4v2H18z"/></svg>Artist Agent</#macro>

<#-- The button that shows a password. It needs a script. -->
<#macro eye field><button class="btn eye" type="button" aria-label="${msg("showPassword")}" aria-controls="${field}" data-password-toggle data-icon-show="show" data-icon-hide="hide" data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}"><i class="show" aria-hidden="true"></i></button></#macro>
