<#-- The fields of a person's profile, which registration and the profile pages share. Each error describes its field. -->
<#macro userProfileFormFields>
<#local heading = "">
<#list profile.attributes as attribute>
<#if attribute.name == "locale" && realm.internationalizationEnabled && locale.currentLanguageTag?has_content>
<input type="hidden" id="locale" name="locale" value="${locale.currentLanguageTag}">
<#else>
<#local group = (attribute.group.name)!"">
<#if group != heading>
<#local heading = group>
<#if group?has_content><h2>${advancedMsg(attribute.group.displayHeader!group)}</h2></#if>
</#if>
<#nested "beforeField" attribute>
<div class="field">
<div><label for="${attribute.name}">${advancedMsg(attribute.displayName!attribute.name)}</label><#if attribute.required> <span class="required">*</span></#if></div>
<#if attribute.annotations.inputHelperTextBefore??><p class="hint">${kcSanitize(advancedMsg(attribute.annotations.inputHelperTextBefore))?no_esc}</p></#if>
<@control attribute/>
<#if ruled(attribute)><p id="rule-${attribute.name}" class="hint">${msg("usernameRule", (attribute.validators.length.min)!3)}</p></#if>
<#if messagesPerField.existsError(attribute.name)><p id="input-error-${attribute.name}" class="err">${error(attribute.name)}</p></#if>
<#if attribute.annotations.inputHelperTextAfter??><p class="hint">${kcSanitize(advancedMsg(attribute.annotations.inputHelperTextAfter))?no_esc}</p></#if>
</div>
<#nested "afterField" attribute>
</#if>
</#list>
<#list profile.html5DataAnnotations?keys as script><script type="module" src="${url.resourcesPath}/js/${script}.js"></script>
</#list>
</#macro>

<#-- Keycloak has one sentence for every missing attribute, and joins all sentences about one field; the attributes that everyone has get a sentence of their own. -->
<#function error name>
<#local text = messagesPerField.get(name)>
<#local own = {"username": "missingUsernameMessage", "email": "missingEmailMessage", "firstName": "missingFirstNameMessage", "lastName": "missingLastNameMessage"}[name]!"">
<#if own?has_content && (text?contains(msg("error-user-attribute-required")) || text?contains(msg(own)))><#return msg(own)></#if>
<#return kcSanitize(text)?no_esc>
</#function>

<#macro control attribute>
<#local type = attribute.annotations.inputType!"text">
<#if type == "textarea">
<textarea class="in" id="${attribute.name}" rows="${attribute.annotations.inputTypeRows!4}"<@common attribute/>>${attribute.value!""}</textarea>
<#elseif type == "select" || type == "multiselect">
<select class="in" id="${attribute.name}"<#if type == "multiselect"> multiple</#if><@common attribute/>>
<#if type == "select"><option value=""></option></#if>
<#list options(attribute) as option><option value="${option}"<#if attribute.values?seq_contains(option)> selected</#if>>${label(attribute, option)}</option>
</#list>
</select>
<#elseif type == "select-radiobuttons" || type == "multiselect-checkboxes">
<#list options(attribute) as option><label class="check"><input type="${(type == "select-radiobuttons")?then("radio", "checkbox")}" id="${option?is_first?then(attribute.name, attribute.name + "-" + option)}" value="${option}"<#if attribute.values?seq_contains(option)> checked</#if><@common attribute/>> ${label(attribute, option)}</label>
</#list>
<#else>
<#list (attribute.multivalued && attribute.values?has_content)?then(attribute.values, [attribute.value!""]) as value>
<input class="in" type="${type?remove_beginning("html5-")}" id="${value?is_first?then(attribute.name, attribute.name + "-" + value?index)}" value="${value!""}"<#list ["placeholder", "pattern", "size", "maxlength", "minlength", "max", "min", "step"] as limit><#local given = attribute.annotations["inputType" + limit?cap_first]!""><#if given?has_content> ${limit}="${advancedMsg(given)}"</#if></#list><#if attribute.autocomplete??> autocomplete="${attribute.autocomplete}"</#if><@common attribute/>>
</#list>
</#if>
</#macro>

<#-- Whether the page says beforehand what the attribute may contain. -->
<#function ruled attribute><#return attribute.name == "username" && !attribute.readOnly></#function>

<#macro common attribute>
<#local descriptions = ruled(attribute)?then(["rule-" + attribute.name], []) + messagesPerField.existsError(attribute.name)?then(["input-error-" + attribute.name], [])>
 name="${attribute.name}"<#if attribute.readOnly> disabled</#if><#if messagesPerField.existsError(attribute.name)> aria-invalid="true"</#if><#if descriptions?has_content> aria-describedby="${descriptions?join(" ")}"</#if><#list attribute.html5DataAnnotations as key, value> data-${key}="${value}"</#list></#macro>

<#function options attribute>
<#return (attribute.validators[attribute.annotations.inputOptionsFromValidation!"options"].options)!(attribute.validators.options.options)![]>
</#function>

<#function label attribute option>
<#if attribute.annotations.inputOptionLabels??><#return advancedMsg(attribute.annotations.inputOptionLabels[option]!option)></#if>
<#if attribute.annotations.inputOptionLabelsI18nPrefix??><#return msg(attribute.annotations.inputOptionLabelsI18nPrefix + "." + option)></#if>
<#return option>
</#function>
