package io.github.pthfinder.spring;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether anything is to be checked; bound as the properties are, because YAML reads {@code off} as false. */
final class NotOff implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Binder.get(context.getEnvironment())
                        .bind("pthfinder.policy", Policy.class)
                        .orElse(Policy.WARN)
                != Policy.OFF;
    }
}
